package id.penghubung.quality.standards;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Facilities of a service.
 *
 * @param general facilities for everybody
 * @param vulnerableGroups facilities for vulnerable groups, such as persons with disabilities, elderly persons and pregnant women
 *     (UU 25/2009 Art. 29)
 */
@Schema(name = "ServiceFacilities")
public record ServiceFacilities(
        @Size(max = 50) @Nullable
        List<@NotBlank @Size(max = 500) @Pattern(regexp = StorableText.PATTERN) String> general,

        @Size(max = 50) @Nullable
        List<@NotBlank @Size(max = 500) @Pattern(regexp = StorableText.PATTERN) String> vulnerableGroups) {

    public ServiceFacilities {
        general = Texts.strippedOf(general);
        vulnerableGroups = Texts.strippedOf(vulnerableGroups);
    }

    /** Returns the facilities for everybody; empty if none is named. */
    public List<String> forEverybody() {
        return Objects.requireNonNullElse(general, List.of());
    }

    /** Returns the facilities for vulnerable groups; empty if none is named. */
    public List<String> forVulnerableGroups() {
        return Objects.requireNonNullElse(vulnerableGroups, List.of());
    }
}
