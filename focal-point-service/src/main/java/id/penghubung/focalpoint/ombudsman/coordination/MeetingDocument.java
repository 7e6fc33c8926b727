package id.penghubung.focalpoint.ombudsman.coordination;

import id.penghubung.kit.office.OfficeTime;
import id.penghubung.kit.pdf.PdfText;
import id.penghubung.kit.text.Languages;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the agenda and the minutes of a meeting as PDF, in Indonesian. */
@ApplicationScoped
class MeetingDocument {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Languages.INDONESIAN);

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy, HH.mm", Languages.INDONESIAN);

    private final OfficeTime office;

    MeetingDocument(OfficeTime office) {
        this.office = office;
    }

    /**
     * The parts of a meeting that its reader may see.
     *
     * @param decisions none in the document of an agenda
     */
    record Content(MeetingView meeting, AgendaView agenda, List<CoordinationDecisionView> decisions) {}

    byte[] agenda(Content content) {
        return write("Agenda Rapat Koordinasi", content, pdf -> {
            addParticipants(pdf, content.meeting(), false);
            addItems(pdf, content.agenda());
        });
    }

    byte[] minutes(Content content) {
        MeetingView meeting = content.meeting();
        return write("Notula Rapat Koordinasi", content, pdf -> {
            pdf.field("Dibuka", moment(meeting.openedAt()));
            pdf.field("Notula ditutup", moment(meeting.closedAt()));
            if (meeting.closedAt() == null) {
                pdf.paragraph("KONSEP: notula ini belum ditutup.");
            }
            addParticipants(pdf, meeting, true);
            addItems(pdf, content.agenda());
            addDecisions(pdf, content.decisions());
            if (meeting.summary() != null) {
                pdf.heading("Lain-lain");
                pdf.paragraph(meeting.summary());
            }
            if (!meeting.addenda().isEmpty()) {
                pdf.heading("Perbaikan setelah notula ditutup");
            }
            for (Addendum addendum : meeting.addenda()) {
                pdf.paragraph(moment(addendum.addedAt()) + " (" + addendum.addedBy() + "): " + addendum.text());
            }
        });
    }

    private interface Body {
        void addTo(PdfText pdf) throws IOException;
    }

    private byte[] write(String title, Content content, Body body) {
        MeetingView meeting = content.meeting();
        try (PdfText pdf = new PdfText(title + " " + moment(meeting.startsAt()))) {
            pdf.title(title);
            pdf.paragraph("Pemerintah Daerah dan Ombudsman Republik Indonesia");
            pdf.field("Waktu", moment(meeting.startsAt()));
            pdf.field("Tempat", meeting.place());
            pdf.field("Pimpinan rapat", meeting.chair());
            body.addTo(pdf);
            return pdf.bytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void addParticipants(PdfText pdf, MeetingView meeting, boolean attendance) throws IOException {
        if (!meeting.participants().isEmpty()) {
            pdf.heading("Peserta");
        }
        int number = 1;
        for (Participant participant : meeting.participants()) {
            pdf.paragraph("%d. %s, %s, %s%s"
                    .formatted(
                            number++,
                            participant.name(),
                            participant.function(),
                            participant.organisation(),
                            attendance ? attendanceOf(participant) : ""));
        }
    }

    private static String attendanceOf(Participant participant) {
        return Boolean.TRUE.equals(participant.attended()) ? " - hadir" : " - tidak hadir";
    }

    private static void addItems(PdfText pdf, AgendaView agenda) throws IOException {
        pdf.heading("Mata acara");
        pdf.paragraph("Mencakup yang jatuh tempo sampai " + DAY.format(agenda.until()) + ".");
        int number = 1;
        for (AgendaItem item : agenda.items()) {
            pdf.paragraph("%d. [%s] %s".formatted(number++, nameOf(item.kind()), item.title()));
            pdf.field("    Nomor", joined(item.numbers()));
            pdf.field("    Instansi", joined(item.agencies()));
            pdf.field(
                    "    Alasan",
                    Stream.of(nameOf(item.reason()), due(item.dueOn()), item.status())
                            .filter(Objects::nonNull)
                            .collect(Collectors.joining("; ")));
            pdf.field("    Keterangan", item.note());
            pdf.field("    Notula", item.minutes());
        }
        if (agenda.omitted() > 0) {
            pdf.paragraph("Masih ada " + agenda.omitted() + " mata acara lain yang tidak dimuat.");
        }
    }

    private static void addDecisions(PdfText pdf, List<CoordinationDecisionView> decisions) throws IOException {
        if (!decisions.isEmpty()) {
            pdf.heading("Keputusan");
        }
        int number = 1;
        for (CoordinationDecisionView decision : decisions) {
            pdf.paragraph("%d. %s".formatted(number++, decision.task()));
            pdf.field(
                    "    Penanggung jawab",
                    joined(Stream.of(decision.agencyCode(), decision.person(), decision.account())
                            .filter(Objects::nonNull)
                            .toList()));
            pdf.field("    Tenggat", DAY.format(decision.dueOn()));
            pdf.field("    Keadaan", nameOf(decision.state()));
        }
    }

    private static String nameOf(AgendaKind kind) {
        return switch (kind) {
            case DECISION -> "Keputusan rapat sebelumnya";
            case LETTER -> "Surat Ombudsman";
            case ACTION -> "Tindakan";
            case MATTER -> "Laporan";
            case ADDED -> "Tambahan";
        };
    }

    private static String nameOf(AgendaReason reason) {
        return switch (reason) {
            case LATE -> "terlambat";
            case DUE -> "jatuh tempo sebelum rapat berikutnya";
            case CARRIED_OVER -> "dibawa dari rapat sebelumnya";
            case OPEN -> "belum selesai";
            case ADDED -> "ditambahkan";
        };
    }

    private static String nameOf(DecisionState state) {
        return switch (state) {
            case OPEN -> "belum selesai";
            case DONE -> "selesai";
            case CANCELLED -> "dibatalkan";
            case ACTION -> "ditindaklanjuti sebagai tindakan";
        };
    }

    private static String joined(List<String> parts) {
        return String.join(", ", parts);
    }

    private static @Nullable String due(@Nullable LocalDate dueOn) {
        return dueOn == null ? null : "tenggat " + DAY.format(dueOn);
    }

    private @Nullable String moment(@Nullable Instant at) {
        return at == null ? null : MOMENT.format(office.at(at));
    }
}
