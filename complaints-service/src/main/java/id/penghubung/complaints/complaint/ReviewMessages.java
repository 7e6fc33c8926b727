package id.penghubung.complaints.complaint;

import id.penghubung.events.ComplaintCorrected;
import id.penghubung.kit.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Messages of timeline entries about verification and completeness. */
final class ReviewMessages {

    static final Text COMPLETED = Text.of("Pelapor melengkapi laporan ini.", "The reporter completed this complaint.");

    static final Text REMINDER = Text.of(
            "Laporan ini belum dilengkapi dan batas waktunya hampir habis. Tanpa kelengkapan, laporan dianggap dicabut.",
            "This complaint has not been completed, and the time for it is nearly over. Without it the complaint is deemed"
                    + " withdrawn.");

    static final Text DEEMED_WITHDRAWN = Text.of(
            "Laporan dianggap dicabut, karena tidak dilengkapi dalam batas waktunya (UU 25/2009 Pasal 44).",
            "The complaint is deemed withdrawn, since it was not completed in time (UU 25/2009 Art. 44).");

    private ReviewMessages() {}

    static Text verified(List<String> correctedFields, @Nullable String reason) {
        if (correctedFields.isEmpty()) {
            return Text.of("Koordinator memverifikasi laporan ini.", "The coordinator verified this complaint.");
        }
        return Text.of(
                "Koordinator memverifikasi laporan ini dan memperbaiki %s: %s"
                        .formatted(listed(correctedFields, Text::id), reason),
                "The coordinator verified this complaint and corrected its %s: %s"
                        .formatted(listed(correctedFields, Text::en), reason));
    }

    static Text corrected(List<String> correctedFields, String reason) {
        return Text.of(
                "Koordinator memperbaiki %s: %s".formatted(listed(correctedFields, Text::id), reason),
                "The coordinator corrected the %s: %s".formatted(listed(correctedFields, Text::en), reason));
    }

    static Text recalled(String agency, String reason) {
        return Text.of(
                "Koordinator menarik laporan ini dari %s; kantor lain akan menanganinya. Alasan: %s"
                        .formatted(agency, reason),
                "The coordinator recalled this complaint from %s; another office will handle it. Reason: %s"
                        .formatted(agency, reason));
    }

    static Text archived(ArchiveReason reason, @Nullable Destination destination, @Nullable String note) {
        Text sentence = reason.sentence();
        String added = note == null ? "" : " " + note;
        return Text.of(
                "Laporan diarsipkan. " + sentence.id()
                        + (destination == null ? "" : " Silakan sampaikan kepada %s.".formatted(destination.name()))
                        + added,
                "The complaint is archived. " + sentence.en()
                        + (destination == null ? "" : " Please turn to %s.".formatted(destination.name()))
                        + added);
    }

    static Text handedOver(Destination destination, LocalDate sentOn, @Nullable String note) {
        Text sentence = ArchiveReason.NOT_OUR_AUTHORITY.sentence();
        Text day = DayText.of(sentOn);
        String added = note == null ? "" : " " + note;
        return Text.of(
                "%s Laporan sudah diteruskan kepada %s pada %s dan akan dipantau."
                                .formatted(sentence.id(), destination.name(), day.id())
                        + added,
                "%s The complaint was handed over to %s on %s and will be followed."
                                .formatted(sentence.en(), destination.name(), day.en())
                        + added);
    }

    static Text completeness(List<String> missing) {
        if (missing.isEmpty()) {
            return Text.of("Berkas laporan ini lengkap.", "The file of this complaint is complete.");
        }
        String parts = String.join("; ", missing);
        return Text.of(
                "Laporan ini belum lengkap. Mohon lengkapi: " + parts,
                "This complaint is not complete yet. Please add: " + parts);
    }

    private static String listed(List<String> fields, Function<Text, String> language) {
        return fields.stream().map(ReviewMessages::nameOf).map(language).collect(Collectors.joining(", "));
    }

    private static Text nameOf(String field) {
        return switch (field) {
            case "kind" -> Text.of("jenis laporan", "kind");
            case "categoryCode" -> Text.of("kategori", "category");
            case "complexity" -> Text.of("kelas", "class");
            case "districtCode" -> Text.of("kecamatan", "district");
            case ComplaintCorrected.ACCUSED -> Text.of("pihak terlapor", "accused party");
            case "oversight" -> Text.of("kadar pengawasan", "oversight mark");
            default -> throw new IllegalArgumentException(field);
        };
    }
}
