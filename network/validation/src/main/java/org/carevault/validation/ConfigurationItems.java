// SPDX-License-Identifier: Apache-2.0
package org.carevault.validation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.common.ConfigPolicy;
import org.hyperledger.fabric.protos.common.ConfigValue;

/** A configuration as a flat list of its groups, values and policies, each with its version and the policy for changing it. */
final class ConfigurationItems {
    private static final String ROOT = "/Channel";
    private static final String CAPABILITIES = "[Value] /Channel/Orderer/Capabilities";
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9.-]{1,249}");

    private final Map<String, Item> items = new LinkedHashMap<>();

    /**
     * One group, value or policy.
     *
     * @param path kind and place, for example {@code [Value] /Channel/Application/ACLs}
     * @param group the path of the group that it is, or is in
     * @param version how often it was changed
     * @param modPolicy the name of the policy for changing it, absolute or below its group
     * @param content the {@link ConfigGroup}, {@link ConfigValue} or {@link ConfigPolicy}
     */
    record Item(String path, String group, long version, String modPolicy, Object content) {
        /** The absolute path of the policy for changing it. */
        String policyPath() {
            return modPolicy.startsWith("/") ? modPolicy : group + "/" + modPolicy;
        }

        /** What is changed must say who may change it next, by a path of proper names. */
        void checkModPolicy() throws ConfigurationException {
            var path = modPolicy.startsWith("/") ? modPolicy.substring(1) : modPolicy;
            for (var name : path.split("/", -1)) checkName(name);
        }
    }

    static ConfigurationItems of(ConfigGroup channel) throws ConfigurationException {
        var items = new ConfigurationItems();
        items.add(ROOT, channel);
        return items;
    }

    private void add(String path, ConfigGroup group) throws ConfigurationException {
        put(new Item("[Group] " + path, path, group.getVersion(), group.getModPolicy(), group));
        for (var value : group.getValuesMap().entrySet()) {
            var each = value.getValue();
            put(new Item(child("[Value] ", path, value.getKey()), path, each.getVersion(), each.getModPolicy(), each));
        }
        for (var policy : group.getPoliciesMap().entrySet()) {
            var each = policy.getValue();
            put(new Item(
                    child("[Policy] ", path, policy.getKey()), path, each.getVersion(), each.getModPolicy(), each));
        }
        for (var below : group.getGroupsMap().entrySet()) add(child("", path, below.getKey()), below.getValue());
    }

    private static String child(String kind, String path, String name) throws ConfigurationException {
        checkName(name);
        return kind + path + "/" + name;
    }

    private static void checkName(String name) throws ConfigurationException {
        if (!NAME.matcher(name).matches() || name.equals(".") || name.equals(".."))
            throw new ConfigurationException("an item of the configuration has no proper name");
    }

    private void put(Item item) {
        items.put(item.path(), item);
    }

    Collection<Item> all() {
        return items.values();
    }

    Item get(String path) {
        return items.get(path);
    }

    boolean hasVersion(Item item) {
        var held = items.get(item.path());
        return held != null && held.version() == item.version();
    }

    /** What is not in {@code others} with the same version. */
    ConfigurationItems without(ConfigurationItems others) {
        var rest = new ConfigurationItems();
        for (var item : all()) if (!others.hasVersion(item)) rest.put(item);
        return rest;
    }

    /** These items, each replaced by its change where there is one. */
    ConfigurationItems with(ConfigurationItems changes) {
        var result = new ConfigurationItems();
        result.items.putAll(items);
        result.items.putAll(changes.items);
        return result;
    }

    /**
     * The configuration that they make: a group has the members that its own item names. Like Fabric's, it gives an item
     * without a policy for changing it the administrators', where the orderers have capabilities.
     */
    ConfigGroup toGroup() throws ConfigurationException {
        return toGroup(ROOT);
    }

    private ConfigGroup toGroup(String path) throws ConfigurationException {
        var own = content("[Group] " + path, ConfigGroup.class);
        var group = own.toBuilder().setModPolicy(modPolicy(own.getModPolicy()));
        for (var name : own.getValuesMap().keySet()) {
            var value = content("[Value] " + path + "/" + name, ConfigValue.class);
            group.putValues(
                    name,
                    value.toBuilder()
                            .setModPolicy(modPolicy(value.getModPolicy()))
                            .build());
        }
        for (var name : own.getPoliciesMap().keySet()) {
            var policy = content("[Policy] " + path + "/" + name, ConfigPolicy.class);
            group.putPolicies(
                    name,
                    policy.toBuilder()
                            .setModPolicy(modPolicy(policy.getModPolicy()))
                            .build());
        }
        for (var name : own.getGroupsMap().keySet()) group.putGroups(name, toGroup(path + "/" + name));
        return group.build();
    }

    private String modPolicy(String named) {
        return named.isEmpty() && items.containsKey(CAPABILITIES) ? "Admins" : named;
    }

    private <T> T content(String path, Class<T> kind) throws ConfigurationException {
        var item = items.get(path);
        if (item == null) throw new ConfigurationException("the update names an item that is not there");
        return kind.cast(item.content());
    }
}
