// SPDX-License-Identifier: Apache-2.0
package org.carevault.validation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.common.ConfigPolicy;
import org.hyperledger.fabric.protos.common.ConfigValue;

/** A configuration as a flat list of its groups, values and policies, each with its version and the policy for changing it. */
final class ConfigurationItems {
    private static final String ROOT = "/Channel";

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
    }

    static ConfigurationItems of(ConfigGroup channel) {
        var items = new ConfigurationItems();
        items.add(ROOT, channel);
        return items;
    }

    private void add(String path, ConfigGroup group) {
        put(new Item("[Group] " + path, path, group.getVersion(), group.getModPolicy(), group));
        group.getValuesMap()
                .forEach((name, value) -> put(new Item(
                        "[Value] " + path + "/" + name, path, value.getVersion(), value.getModPolicy(), value)));
        group.getPoliciesMap()
                .forEach((name, policy) -> put(new Item(
                        "[Policy] " + path + "/" + name, path, policy.getVersion(), policy.getModPolicy(), policy)));
        group.getGroupsMap().forEach((name, child) -> add(path + "/" + name, child));
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

    /** The configuration that they make: a group has the members that its own item names. */
    ConfigGroup toGroup() {
        return toGroup(ROOT);
    }

    private ConfigGroup toGroup(String path) {
        var own = (ConfigGroup) items.get("[Group] " + path).content();
        var group = ConfigGroup.newBuilder().setVersion(own.getVersion()).setModPolicy(own.getModPolicy());
        for (var name : own.getValuesMap().keySet())
            group.putValues(name, (ConfigValue)
                    items.get("[Value] " + path + "/" + name).content());
        for (var name : own.getPoliciesMap().keySet())
            group.putPolicies(name, (ConfigPolicy)
                    items.get("[Policy] " + path + "/" + name).content());
        for (var name : own.getGroupsMap().keySet()) group.putGroups(name, toGroup(path + "/" + name));
        return group.build();
    }
}
