package id.penghubung.complaints.receipts;

import id.penghubung.complaints.complaint.ArrivalChannel;
import id.penghubung.events.ComplaintKind;

/** Indonesian words of printed receipts. */
final class ReceiptLabels {

    private ReceiptLabels() {}

    static String kind(ComplaintKind kind) {
        return switch (kind) {
            case COMPLAINT -> "pengaduan";
            case ASPIRATION -> "aspirasi";
            case INFORMATION_REQUEST -> "permintaan informasi";
        };
    }

    static String channel(ArrivalChannel channel) {
        return switch (channel) {
            case WEB -> "laman web";
            case MOBILE -> "aplikasi telepon genggam";
            case WALK_IN -> "datang langsung";
            case LETTER -> "surat";
            case PHONE -> "telepon";
            case WHATSAPP -> "WhatsApp";
            case SMS -> "SMS";
            case SP4N -> "SP4N-LAPOR!";
            case OPEN311 -> "Open311";
        };
    }
}
