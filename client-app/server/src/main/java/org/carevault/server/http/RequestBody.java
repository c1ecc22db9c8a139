// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Base64;
import org.carevault.server.problem.Problem;
import org.carevault.server.problem.ProblemCode;

/** Reads bodies and fields strictly: anything missing, unknown, doubled or of another type is BAD_REQUEST. */
public final class RequestBody {
    private static final ObjectMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private static final Duration LONGEST_DISCARD = Duration.ofSeconds(30);

    private RequestBody() {}

    /** A JSON object whose every field is a component of the record, present and not null unless it {@link MayBeMissing}. */
    public static <T extends Record> T json(Context context, Class<T> type) {
        return json(context.bodyAsBytes(), type);
    }

    /** The same for JSON that came otherwise than as the body. */
    public static <T extends Record> T json(byte[] bytes, Class<T> type) {
        try {
            T value = STRICT.readValue(bytes, type);
            for (RecordComponent component : type.getRecordComponents()) {
                component.getAccessor().setAccessible(true);
                boolean needed = !component.isAnnotationPresent(MayBeMissing.class);
                if (value == null || (needed && component.getAccessor().invoke(value) == null)) {
                    throw malformed();
                }
            }
            return value;
        } catch (IOException | ReflectiveOperationException e) {
            throw malformed();
        }
    }

    /** The record as JSON that {@link #json} reads. */
    public static byte[] write(Record value) {
        try {
            return STRICT.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] base64(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw malformed();
        }
    }

    /**
     * The body's announced length.
     *
     * @throws Problem BAD_REQUEST when the length is missing, TOO_LARGE when it exceeds the limit
     */
    public static long length(Context context, long limit) {
        long length = context.req().getContentLengthLong();
        if (length < 0) {
            throw Problem.of(ProblemCode.BAD_REQUEST, "The request needs a Content-Length.");
        }
        if (length > limit) {
            throw Problem.of(ProblemCode.TOO_LARGE);
        }
        return length;
    }

    /** A small body, whole. */
    public static byte[] bytes(Context context, int limit) {
        int length = (int) length(context, limit);
        try {
            byte[] body = context.bodyInputStream().readNBytes(length);
            if (body.length < length) {
                throw malformed();
            }
            return body;
        } catch (IOException e) {
            throw malformed();
        }
    }

    /** Reads on to the body's end and keeps nothing, for half a minute at most. */
    public static void discard(Context context) {
        long end = System.nanoTime() + LONGEST_DISCARD.toNanos();
        byte[] buffer = new byte[64 * 1024];
        try (InputStream body = context.bodyInputStream()) {
            boolean more = true;
            while (more && System.nanoTime() - end < 0) {
                more = body.read(buffer) >= 0;
            }
        } catch (IOException e) {
            return; // the sender has broken off
        }
    }

    private static Problem malformed() {
        return Problem.of(ProblemCode.BAD_REQUEST);
    }
}
