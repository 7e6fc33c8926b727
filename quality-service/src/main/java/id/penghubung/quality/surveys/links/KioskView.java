package id.penghubung.quality.surveys.links;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A kiosk.
 *
 * @param url address of its page, which is opened on the device; it contains a secret
 */
@Schema(name = "SurveyKiosk")
record KioskView(
        @Schema(required = true) UUID id,
        @Schema(required = true) String name,
        @Schema(required = true) URI url,
        @Schema(required = true) Instant expiresAt) {}
