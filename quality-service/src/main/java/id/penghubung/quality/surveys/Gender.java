package id.penghubung.quality.surveys;

import id.penghubung.kit.text.Text;

/** Gender of a respondent, as the form of PermenPANRB 14/2017 asks for it. */
public enum Gender implements ProfileValue {
    FEMALE(Text.of("Perempuan", "Female")),
    MALE(Text.of("Laki-laki", "Male"));

    private final Text label;

    Gender(Text label) {
        this.label = label;
    }

    @Override
    public Text label() {
        return label;
    }
}
