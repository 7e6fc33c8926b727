package id.penghubung.focalpoint.ombudsman.dossier;

import com.fasterxml.jackson.databind.JsonNode;
import id.penghubung.focalpoint.attachments.AttachmentView;
import id.penghubung.focalpoint.audit.EntryView;
import id.penghubung.focalpoint.deadlines.DeadlineExplanationView;
import id.penghubung.focalpoint.ombudsman.CaseDossiers.CaseDossier;
import id.penghubung.kit.office.OfficeTime;
import id.penghubung.kit.pdf.PdfText;
import id.penghubung.kit.text.Languages;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the readable part of a dossier, in Indonesian. */
@ApplicationScoped
class DossierPdf {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH.mm", Languages.INDONESIAN);

    private static final String MISSING = "; berkas ini hilang dari penyimpanan dan tidak disertakan";

    private final OfficeTime office;

    DossierPdf(OfficeTime office) {
        this.office = office;
    }

    /** @param agencies the names of agencies by their codes */
    byte[] write(ComplaintPart complaint, List<CaseDossier> cases, Map<String, String> agencies, Instant createdAt) {
        String title = "Berkas Laporan " + complaint.trackingNumber();
        try (PdfText pdf = new PdfText(title)) {
            pdf.title(title);
            pdf.paragraph("Disusun pada " + moment(createdAt)
                    + " untuk Ombudsman Republik Indonesia. Keaslian seluruh berkas dibuktikan oleh manifest.jws.");
            addComplaint(
                    pdf, complaint.tree().path("complaint"), complaint.tree().path("referral"));
            addTimeline(pdf, complaint.tree(), agencies);
            for (CaseDossier agencyCase : cases) {
                addCase(pdf, agencyCase, agencies);
            }
            return pdf.bytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void addComplaint(PdfText pdf, JsonNode complaint, JsonNode referral) throws IOException {
        pdf.heading("Laporan");
        pdf.field("Nomor pelacakan", text(complaint, "trackingNumber"));
        pdf.field("Judul", text(complaint, "title"));
        pdf.field(
                "Status", DossierLabels.complaintStatus(complaint.path("status").asText()));
        pdf.field("Disampaikan", moment(complaint, "submittedAt"));
        pdf.field("Tanggal kejadian", text(complaint, "incidentDate"));
        pdf.field("Lokasi", text(complaint.path("location"), "address"));
        pdf.field("Kode kecamatan", text(complaint, "districtCode"));
        pdf.field("Instansi", text(complaint.path("agency"), "name"));
        pdf.paragraph(complaint.path("description").asText());
        pdf.heading("Pelapor");
        JsonNode reporter = complaint.path("reporter");
        if (reporter.isObject()) {
            pdf.field("Nama", text(reporter, "name"));
            pdf.field("Surel", text(reporter, "email"));
            pdf.field("Telepon", text(reporter, "phone"));
        } else {
            pdf.paragraph("Identitas pelapor tidak diserahkan, karena pelapor tidak menyetujuinya.");
        }
        if (!referral.isObject()) {
            return;
        }
        pdf.heading("Rujukan ke Ombudsman");
        pdf.field("Dirujuk", moment(referral, "referredAt"));
        pdf.field("Dasar", DossierLabels.ground(referral.path("ground").asText()));
        pdf.field(
                "Persetujuan penyerahan identitas",
                referral.path("consentToShareIdentity").asBoolean() ? "ya" : "tidak");
    }

    private void addTimeline(PdfText pdf, JsonNode complaint, Map<String, String> agencies) throws IOException {
        pdf.heading("Riwayat dan percakapan");
        for (JsonNode entry : complaint.path("timeline")) {
            String agency = text(entry.path("actor"), "agencyCode");
            pdf.field(
                    moment(entry, "at") + " · "
                            + DossierLabels.role(
                                    entry.path("actor").path("role").asText())
                            + (agency == null ? "" : " (" + agencies.getOrDefault(agency, agency) + ")") + " · "
                            + DossierLabels.complaintStatus(entry.path("status").asText()),
                    entry.path("message").asText("–"));
        }
    }

    private void addCase(PdfText pdf, CaseDossier agencyCase, Map<String, String> agencies) throws IOException {
        String agency = agencies.getOrDefault(agencyCase.agencyCode(), agencyCase.agencyCode());
        pdf.heading("Penanganan oleh " + agency + ", penugasan ke-" + agencyCase.round());
        pdf.field("Status", DossierLabels.caseStatus(agencyCase.status()));
        pdf.field("Diterima", moment(agencyCase.openedAt()));
        pdf.heading("Batas waktu");
        for (DeadlineExplanationView deadline : agencyCase.deadlines()) {
            pdf.field(
                    DossierLabels.stage(deadline.stage()) + " (" + DossierLabels.state(deadline.state()) + ")",
                    deadline.sentence().id());
        }
        pdf.heading("Tindakan dan jawaban");
        for (EntryView entry : agencyCase.entries()) {
            String name =
                    entry.actor().name().isBlank() ? "" : " (" + entry.actor().name() + ")";
            pdf.field(
                    moment(entry.at()) + " · " + DossierLabels.entry(entry.type()) + " · "
                            + DossierLabels.role(entry.actor().role()) + name,
                    entry.message() == null ? "–" : entry.message());
        }
        pdf.heading("Lampiran");
        if (agencyCase.attachments().isEmpty()) {
            pdf.paragraph("Tidak ada.");
        }
        for (var file : agencyCase.attachments()) {
            AttachmentView attachment = file.attachment();
            pdf.field(
                    attachment.name(),
                    "%s, %d bita, SHA-256 %s%s"
                            .formatted(
                                    attachment.mediaType(),
                                    attachment.size(),
                                    attachment.sha256(),
                                    file.isMissing() ? MISSING : ""));
        }
    }

    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isMissingNode() || value.isNull() ? null : value.asText();
    }

    private @Nullable String moment(JsonNode node, String field) {
        String value = text(node, field);
        return value == null ? null : moment(Instant.parse(value));
    }

    private String moment(Instant at) {
        return MOMENT.format(office.at(at)) + " " + zoneName(at);
    }

    private String zoneName(Instant at) {
        return DateTimeFormatter.ofPattern("zzz", Languages.INDONESIAN).format(office.at(at));
    }
}
