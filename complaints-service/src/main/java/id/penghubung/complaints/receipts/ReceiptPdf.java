package id.penghubung.complaints.receipts;

import id.penghubung.complaints.catalogue.Catalogue;
import id.penghubung.complaints.complaint.Arrival;
import id.penghubung.complaints.complaint.DayText;
import id.penghubung.complaints.personaldata.Identity;
import id.penghubung.events.ComplaintDetails;
import id.penghubung.events.Location;
import id.penghubung.kit.office.OfficeTime;
import id.penghubung.kit.pdf.PdfText;
import id.penghubung.kit.pdf.QrCode;
import id.penghubung.kit.text.Languages;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * Writes the receipt for a complaint (<i>tanda terima</i>) and the slip with the access code, in Indonesian. UU 25/2009 Art. 44
 * wants in a receipt: identity, description, place and time of the receipt, and the officer who received the complaint.
 */
@ApplicationScoped
public class ReceiptPdf {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH.mm zzz", Languages.INDONESIAN);

    /** Side of the code of a receipt, 6.7 cm: cells of more than half a millimetre, which a telephone can read. */
    private static final float RECEIPT_CODE = 190;

    private static final float SLIP_CODE = 120;

    private final Catalogue catalogue;
    private final OfficeTime office;
    private final ReceiptSettings settings;

    ReceiptPdf(Catalogue catalogue, OfficeTime office, ReceiptSettings settings) {
        this.catalogue = catalogue;
        this.office = office;
        this.settings = settings;
    }

    /** Writes the receipt. */
    public byte[] receipt(ReceiptFacts facts) {
        String title = "Tanda Terima Pengaduan " + facts.trackingNumber();
        try (PdfText pdf = new PdfText(title)) {
            pdf.title(title);
            pdf.paragraph("Diberikan kepada pelapor menurut Pasal 44 Undang-Undang Nomor 25 Tahun 2009 tentang"
                    + " Pelayanan Publik.");
            pdf.field("Nomor pelacakan", facts.trackingNumber());
            addReporter(pdf, facts);
            addContent(pdf, facts.content());
            addReceipt(pdf, facts);
            addSignature(pdf, facts);
            return pdf.bytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Writes the slip that is handed to a reporter without an account. It has no word of the complaint and no name, because
     * slips are lost.
     */
    public byte[] slip(ReceiptFacts facts, String accessCode) {
        try (PdfText pdf = new PdfText("Slip Pelacakan Pengaduan")) {
            pdf.title("Slip Pelacakan Pengaduan");
            pdf.field("Nomor pelacakan", facts.trackingNumber());
            pdf.field("Kode akses", accessCode);
            pdf.field("Dicatat", moment(facts.submittedAt()));
            pdf.paragraph(
                    "Simpan slip ini. Dengan nomor pelacakan dan kode akses Anda dapat membaca perkembangan laporan,"
                            + " menjawab pertanyaan, mengambil tanda terima, atau menarik laporan. Siapa pun yang memegang slip"
                            + " ini dapat melakukannya juga; kode akses tidak dapat dibuat ulang.");
            QrCode.of(facts.trackingNumber() + "\n" + accessCode).addTo(pdf, SLIP_CODE);
            return pdf.bytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void addReporter(PdfText pdf, ReceiptFacts facts) throws IOException {
        pdf.heading("Pelapor");
        Identity reporter = facts.reporter();
        if (facts.content().anonymous()) {
            pdf.paragraph("Laporan ini anonim: tanda terima ini tidak memuat identitas pelapor.");
        } else if (reporter == null) {
            pdf.paragraph("Identitas pelapor tidak tersimpan atau tidak dapat dibaca.");
        } else {
            pdf.field("Nama", reporter.name());
            pdf.field("NIK", reporter.nik());
            pdf.field("Alamat", reporter.address());
            pdf.field("Surel", reporter.email());
            pdf.field("Telepon", reporter.phone());
            pdf.field("Sebagai kuasa dari", reporter.onBehalfOf());
        }
    }

    private void addContent(PdfText pdf, ComplaintDetails content) throws IOException {
        pdf.heading("Laporan");
        pdf.field("Jenis", ReceiptLabels.kind(content.kind()));
        pdf.field("Judul", content.title());
        pdf.field("Kategori", catalogue.categoryName(content.categoryCode()));
        pdf.field("Kecamatan", catalogue.districtName(content.districtCode()));
        LocalDate incident = content.incidentDate();
        pdf.field(
                "Tanggal kejadian",
                incident == null ? null : DayText.of(incident).id());
        pdf.field("Lokasi kejadian", location(content.location()));
        pdf.paragraph("Uraian:");
        pdf.paragraph(content.description());
    }

    private void addReceipt(PdfText pdf, ReceiptFacts facts) throws IOException {
        pdf.heading("Penerimaan");
        Arrival arrival = facts.arrival();
        Instant arrivedEarlier = arrival.receivedAt();
        String officer = arrival.keyedBy() == null ? settings.officer() : officer(arrival);
        pdf.field("Tempat", settings.place());
        pdf.field(
                "Waktu diterima",
                arrivedEarlier == null
                        ? moment(facts.submittedAt())
                        : DayText.of(office.at(arrivedEarlier).toLocalDate()).id() + " (dicatat pada "
                                + moment(facts.submittedAt()) + ")");
        pdf.field("Saluran", ReceiptLabels.channel(arrival.channel()));
        pdf.field("Petugas penerima", officer);
    }

    private static String officer(Arrival arrival) {
        String name = arrival.keyedByName();
        return name == null ? String.valueOf(arrival.keyedBy()) : name;
    }

    private static void addSignature(PdfText pdf, ReceiptFacts facts) throws IOException {
        pdf.heading("Tanda tangan elektronik");
        String signed = facts.signedReceipt();
        if (signed == null) {
            pdf.paragraph("Tanda terima ini tidak ditandatangani secara elektronik. Kode QR memuat nomor pelacakan.");
        } else {
            pdf.field("SHA-256 isi laporan", facts.arrival().contentSha256());
            pdf.paragraph(
                    "Kode QR memuat tanda terima bertanda tangan elektronik (JWS, EdDSA) atas nomor pelacakan, waktu dan"
                            + " SHA-256 isi laporan, tanpa nama siapa pun. Siapa pun dapat memeriksanya dengan kunci publik pada"
                            + " /.well-known/jwks.json, atau mengirimnya ke /v1/receipt-verifications.");
        }
        QrCode.of(signed == null ? facts.trackingNumber() : signed).addTo(pdf, RECEIPT_CODE);
    }

    private static @Nullable String location(@Nullable Location location) {
        if (location == null) {
            return null;
        }
        String position = location.latitude() == null ? null : location.latitude() + ", " + location.longitude();
        String address = location.address();
        if (address == null) {
            return position;
        }
        return position == null ? address : address + " (" + position + ")";
    }

    private String moment(Instant at) {
        return MOMENT.format(office.at(at));
    }
}
