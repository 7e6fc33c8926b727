package id.penghubung.benchmarks.stack;

import id.penghubung.benchmarks.load.Caller;
import java.util.UUID;

/** Realistic complaints, one after the other, each from the next reporter and for the next agency. */
public final class Submissions {

    public static final String PATH = "/v1/complaints";

    private static final String TEXT = """
            {"kind":"COMPLAINT","title":"Jalan Wolter Monginsidi berlubang dekat pasar nomor %d",\
            "description":"Sudah tiga minggu ada lubang besar di depan Pasar Tangga Arung. Setiap hujan lubang itu \
            tertutup air sehingga tidak terlihat oleh pengendara, dan pekan lalu dua sepeda motor jatuh di sana. \
            Kami warga RT 12 sudah melapor ke kelurahan tetapi belum ada tindakan. Mohon segera diperbaiki sebelum \
            ada korban lagi.","categoryCode":"%s","districtCode":"64.02.06","incidentDate":"2026-11-02",\
            "location":{"latitude":-0.4189,"longitude":116.9876,"address":"Jl. Wolter Monginsidi, Tenggarong"},\
            "anonymous":false,"confidential":false}""";

    private final Accounts accounts;
    private final boolean withKeys;
    private int number;

    /** @param withKeys whether each request has an {@code Idempotency-Key} */
    public Submissions(Accounts accounts, boolean withKeys) {
        this.accounts = accounts;
        this.withKeys = withKeys;
    }

    /** The reporter, the request, and the officer of the agency that will receive the complaint. */
    public record Submission(Caller reporter, byte[] request, Accounts.Officer officer) {}

    public Submission next() {
        int now = number++;
        Caller reporter = accounts.reporters().get(now % accounts.reporters().size());
        Accounts.Officer officer =
                accounts.officers().get(now % accounts.officers().size());
        String key = withKeys ? "Idempotency-Key: " + UUID.randomUUID() + "\r\n" : "";
        String text = TEXT.formatted(now, officer.categoryCode());
        return new Submission(reporter, reporter.post(PATH, key, text), officer);
    }
}
