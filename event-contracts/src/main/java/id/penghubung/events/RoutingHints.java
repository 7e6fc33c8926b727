package id.penghubung.events;

import org.jspecify.annotations.Nullable;

/**
 * Facts that help to find the agency for a complaint, beside its category, district and text. None of them says who the reporter is.
 *
 * @param channel way of arrival, such as {@code WHATSAPP}
 * @param namedAgencyCode agency that the reporter named as responsible
 * @param accusedAgencyCode agency whose staff the complaint accuses
 */
public record RoutingHints(
        @Nullable String channel,
        @Nullable String namedAgencyCode,
        @Nullable String accusedAgencyCode) {}
