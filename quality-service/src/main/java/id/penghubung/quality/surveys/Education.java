package id.penghubung.quality.surveys;

import id.penghubung.kit.text.Text;

/** Highest education that a respondent completed. */
public enum Education implements ProfileValue {
    PRIMARY(Text.of("SD ke bawah", "Primary school or less")),
    JUNIOR_SECONDARY(Text.of("SMP", "Junior secondary school")),
    SENIOR_SECONDARY(Text.of("SMA/SMK", "Senior secondary school")),
    DIPLOMA(Text.of("D1–D3", "Diploma")),
    BACHELOR(Text.of("D4/S1", "Bachelor")),
    POSTGRADUATE(Text.of("S2/S3", "Master or doctor"));

    private final Text label;

    Education(Text label) {
        this.label = label;
    }

    @Override
    public Text label() {
        return label;
    }
}
