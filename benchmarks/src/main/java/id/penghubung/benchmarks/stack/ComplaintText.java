package id.penghubung.benchmarks.stack;

/** JSON of a realistic complaint about a road. */
public final class ComplaintText {

    private static final String TEXT = """
            {"kind":"COMPLAINT","title":"Jalan Wolter Monginsidi berlubang dekat pasar nomor %d",\
            "description":"Sudah tiga minggu ada lubang besar di depan Pasar Tangga Arung. Setiap hujan lubang itu \
            tertutup air sehingga tidak terlihat oleh pengendara, dan pekan lalu dua sepeda motor jatuh di sana. \
            Kami warga RT 12 sudah melapor ke kelurahan tetapi belum ada tindakan. Mohon segera diperbaiki sebelum \
            ada korban lagi.","categoryCode":"%s","districtCode":"64.02.06","incidentDate":"2026-11-02",\
            "location":{"latitude":-0.4189,"longitude":116.9876,"address":"Jl. Wolter Monginsidi, Tenggarong"},\
            "anonymous":false,"confidential":false}""";

    private ComplaintText() {}

    public static String of(int number, String categoryCode) {
        return TEXT.formatted(number, categoryCode);
    }
}
