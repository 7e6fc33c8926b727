package id.penghubung.kit.inbox;

import java.util.Map;

/**
 * Event types that a consumer receives.
 *
 * @param consumer name under which the inbox records applied events; must never change
 * @param eventTypes received event types, each with the record of its body; other types are skipped
 */
public record Subscription(String consumer, Map<String, ? extends Class<?>> eventTypes) {}
