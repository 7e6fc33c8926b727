package id.penghubung.quality.surveys.forms;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The fields of the page that asks for the PIN of a kiosk, for the OpenAPI document.
 *
 * @param pin the PIN that was set with the kiosk
 */
@Schema(name = "SurveyKioskPinFields")
record KioskPinFields(
        @Schema(required = true, pattern = "[0-9]{6,12}") String pin) {}
