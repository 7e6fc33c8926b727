package id.penghubung.quality.surveys;

import id.penghubung.kit.text.Text;
import java.util.List;

/** A question about the respondent, which may stay unanswered. */
public enum ProfileDimension {
    AGE_GROUP(Text.of("Usia", "Age"), AgeGroup.values()),
    GENDER(Text.of("Jenis kelamin", "Gender"), Gender.values()),
    EDUCATION(Text.of("Pendidikan terakhir", "Education"), Education.values()),
    OCCUPATION(Text.of("Pekerjaan utama", "Occupation"), Occupation.values());

    /** The code of the group of those who did not answer. */
    public static final String NOT_STATED = "NOT_STATED";

    private static final Text NOT_STATED_LABEL = Text.of("Tidak diisi", "Not stated");

    private final Text label;
    private final List<ProfileValue> values;

    ProfileDimension(Text label, ProfileValue... values) {
        this.label = label;
        this.values = List.of(values);
    }

    public Text label() {
        return label;
    }

    /** Returns the values from which a respondent chooses. */
    public List<ProfileValue> choices() {
        return values;
    }

    /** Returns the words for a code of this dimension, or for {@link #NOT_STATED}. */
    public Text labelOf(String code) {
        return values.stream()
                .filter(value -> value.name().equals(code))
                .map(ProfileValue::label)
                .findFirst()
                .orElse(NOT_STATED_LABEL);
    }
}
