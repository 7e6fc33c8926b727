package id.penghubung.quality.surveys;

import id.penghubung.kit.text.Text;

/** Main occupation of a respondent. */
public enum Occupation implements ProfileValue {
    CIVIL_SERVANT(Text.of("ASN (PNS/PPPK)", "Civil servant")),
    SOLDIER_OR_POLICE(Text.of("TNI/Polri", "Soldier or police")),
    EMPLOYEE(Text.of("Pegawai swasta", "Employee")),
    SELF_EMPLOYED(Text.of("Wirausaha", "Self-employed")),
    FARMER_OR_FISHER(Text.of("Petani/nelayan", "Farmer or fisher")),
    STUDENT(Text.of("Pelajar/mahasiswa", "Pupil or student")),
    HOMEMAKER(Text.of("Mengurus rumah tangga", "Homemaker")),
    OTHER(Text.of("Lainnya", "Other"));

    private final Text label;

    Occupation(Text label) {
        this.label = label;
    }

    @Override
    public Text label() {
        return label;
    }
}
