package id.penghubung.routing.rules;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import id.penghubung.events.ComplaintKind;
import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a rule. All of them must hold; of the values of one condition, any. A condition without values holds always, and
 * so does a rule without conditions.
 *
 * @param channels ways of arrival, such as {@code WHATSAPP}
 * @param words words or phrases in title or text, in any form of the words
 * @param namedAgencies agencies that the reporter named as responsible
 * @param accusedAgencies agencies that the complaint accuses
 * @param oversight whether the complaint accuses staff, by its category or by the coordinator's mark; null for both
 * @param services codes of public services
 */
@Schema(name = "RuleConditions")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RuleConditions(
        @Size(max = 200) List<@NotBlank @Size(max = 64) @Pattern(regexp = StorableText.PATTERN) String> categories,

        @Size(max = 200) List<@NotBlank @Size(max = 64) @Pattern(regexp = StorableText.PATTERN) String> districts,

        @Size(max = 3) List<ComplaintKind> kinds,

        @Size(max = 50) List<@NotBlank @Size(max = 64) @Pattern(regexp = StorableText.PATTERN) String> channels,

        @Size(max = 200) List<@NotBlank @Size(max = 100) @Pattern(regexp = StorableText.PATTERN) String> words,

        @Size(max = 200) List<@NotBlank @Size(max = 64) @Pattern(regexp = StorableText.PATTERN) String> namedAgencies,

        @Size(max = 200) List<@NotBlank @Size(max = 64) @Pattern(regexp = StorableText.PATTERN) String> accusedAgencies,

        @Nullable Boolean oversight,

        @Size(max = 200) List<@NotBlank @Size(max = 64) @Pattern(regexp = StorableText.PATTERN) String> services) {

    /** No condition: every complaint. */
    public static final RuleConditions NONE = new RuleConditions(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null, List.of());

    public RuleConditions {
        categories = stripped(categories);
        districts = stripped(districts);
        kinds = kinds == null
                ? List.of()
                : kinds.stream().filter(Objects::nonNull).distinct().toList();
        channels = stripped(channels);
        words = stripped(words);
        namedAgencies = stripped(namedAgencies);
        accusedAgencies = stripped(accusedAgencies);
        services = stripped(services);
    }

    public static RuleConditions category(String code) {
        return new RuleConditions(
                List.of(code), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null, List.of());
    }

    /** Returns whether every complaint fulfils the conditions. */
    @JsonIgnore
    public boolean isAlways() {
        return equals(NONE);
    }

    /** Returns whether the category is the only condition. */
    @JsonIgnore
    public boolean isCategoryOnly() {
        return !categories.isEmpty()
                && new RuleConditions(
                                List.of(),
                                districts,
                                kinds,
                                channels,
                                words,
                                namedAgencies,
                                accusedAgencies,
                                oversight,
                                services)
                        .isAlways();
    }

    // The parameter is null if the client left the list out, in spite of the package's default.
    private static List<String> stripped(@Nullable List<String> values) {
        return values == null
                ? List.of()
                : values.stream()
                        .filter(Objects::nonNull)
                        .map(value -> value.strip().replaceAll("\\s+", " "))
                        .distinct()
                        .toList();
    }
}
