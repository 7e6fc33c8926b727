package id.penghubung.gateway.proxy;

import id.penghubung.gateway.problem.Text;

/** What the proxy says when a service cannot be reached. */
final class Refusals {

    static final Text UNREACHABLE = new Text(
            "Layanan ini sedang tidak dapat dihubungi. Coba lagi sebentar lagi.",
            "This service cannot be reached at the moment. Try again shortly.");
    static final Text BROKEN_OFF = new Text(
            "Layanan memutus sambungan sebelum menjawab. Permintaan mungkin sudah atau belum dikerjakan.",
            "The service broke off before it answered. The request may or may not have been carried out.");
    static final Text TOO_SLOW = new Text(
            "Layanan belum menjawab dalam batas waktu. Permintaan mungkin masih dikerjakan.",
            "The service has not answered in time. The request may still be carried out.");
    static final Text BODY_TOO_LARGE = new Text(
            "Isi permintaan melebihi batas yang diizinkan.", "The body of the request is larger than what is allowed.");
    static final Text BAD_LENGTH =
            new Text("Content-Length bukan bilangan yang sah.", "Content-Length is not a valid number.");

    private Refusals() {}
}
