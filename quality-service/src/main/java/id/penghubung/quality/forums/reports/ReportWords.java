package id.penghubung.quality.forums.reports;

import id.penghubung.kit.text.Languages;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values of the report as people read them, in Indonesian. */
final class ReportWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Languages.INDONESIAN);

    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("USERS", "pengguna layanan"),
            Map.entry("EXPERTS", "ahli atau praktisi"),
            Map.entry("CIVIL_SOCIETY", "organisasi masyarakat sipil"),
            Map.entry("MEDIA", "media massa"),
            Map.entry("RELATED_AGENCIES", "instansi terkait"),
            Map.entry("DRAFT_POLICY", "rancangan kebijakan"),
            Map.entry("POLICY_APPLICATION", "penerapan kebijakan"),
            Map.entry("POLICY_IMPACT", "dampak kebijakan"),
            Map.entry("POLICY_EVALUATION", "evaluasi kebijakan"),
            Map.entry("SERVICE_PROBLEM", "permasalahan pelayanan"),
            Map.entry("ONLINE", "daring"),
            Map.entry("SESSION", "sidang"),
            Map.entry("ACCEPTED", "diterima"),
            Map.entry("PARTLY_ACCEPTED", "diterima sebagian"),
            Map.entry("REJECTED", "tidak diterima"),
            Map.entry("NOTED", "dicatat"),
            Map.entry("OPEN", "belum selesai"),
            Map.entry("OVERDUE", "terlambat"),
            Map.entry("DONE", "selesai"),
            Map.entry("RECORDED", "berita acara ditandatangani"),
            Map.entry("PUBLISHED", "diumumkan"),
            Map.entry("CLOSED", "ditutup"));

    private ReportWords() {}

    /** Returns the words for a value. Only fields with codes are translated: a text that looks like a code stays as it is. */
    static @Nullable String of(String field, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        return switch (field) {
            case "held_on", "due_on", "completed_on" -> DAY.format(LocalDate.parse(value.toString()));
            case "participant_group", "subject", "channel", "outcome", "state" ->
                CODES.getOrDefault(value.toString(), value.toString());
            default -> value.toString();
        };
    }
}
