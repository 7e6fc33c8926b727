package id.penghubung.kit.inbox;

import java.util.Map;

/**
 * Who listens to what.
 *
 * @param consumer name under which the inbox remembers what was applied; never changed once used
 * @param eventTypes the event types listened to, each with the record of its body; other types are passed over
 */
public record Subscription(String consumer, Map<String, ? extends Class<?>> eventTypes) {}
