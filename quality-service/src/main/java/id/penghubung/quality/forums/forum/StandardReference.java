package id.penghubung.quality.forums.forum;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Draft of a service standard that a forum discusses.
 *
 * @param number of the version, from 1
 */
@Schema(name = "ConsultedStandard")
public record StandardReference(
        @NotNull @Size(max = 64) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+){0,15}")
        String serviceCode,

        @Min(1) int number) {}
