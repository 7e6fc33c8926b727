package id.penghubung.kit.idempotency;

import java.util.Map;

/**
 * A finished reply, as it is sent and as it is sent again.
 *
 * @param status HTTP status
 * @param headers such as {@code Location}
 * @param body JSON text
 */
public record Reply(int status, Map<String, String> headers, String body) {}
