package id.penghubung.quality.surveys;

import id.penghubung.kit.text.Text;

/** Age of a respondent, in years. */
public enum AgeGroup implements ProfileValue {
    UNDER_17(Text.of("Di bawah 17 tahun", "Under 17 years")),
    FROM_17_TO_25(Text.of("17–25 tahun", "17 to 25 years")),
    FROM_26_TO_35(Text.of("26–35 tahun", "26 to 35 years")),
    FROM_36_TO_45(Text.of("36–45 tahun", "36 to 45 years")),
    FROM_46_TO_55(Text.of("46–55 tahun", "46 to 55 years")),
    OVER_55(Text.of("Di atas 55 tahun", "Over 55 years"));

    private final Text label;

    AgeGroup(Text label) {
        this.label = label;
    }

    @Override
    public Text label() {
        return label;
    }
}
