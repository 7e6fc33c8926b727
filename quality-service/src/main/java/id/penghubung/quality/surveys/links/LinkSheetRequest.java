package id.penghubung.quality.surveys.links;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A sheet of links to be made.
 *
 * @param count number of links
 */
@Schema(name = "SurveyLinkSheetRequest")
record LinkSheetRequest(@NotNull @Min(1) @Max(400) Integer count) {}
