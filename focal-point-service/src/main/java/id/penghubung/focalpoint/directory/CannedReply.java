package id.penghubung.focalpoint.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** A prepared answer of an agency, with placeholders. */
@Entity
@Table(name = "canned_reply")
class CannedReply {

    @Id
    private UUID id;

    @Column(updatable = false)
    private String agencyCode;

    private String code;
    private String title;
    private String text;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected CannedReply() {}

    @SuppressWarnings("NullAway.Init")
    CannedReply(UUID id, String agencyCode, CannedReplyRequest request) {
        this.id = id;
        this.agencyCode = agencyCode;
        change(request);
    }

    final void change(CannedReplyRequest request) {
        request.requireKnownPlaceholders();
        code = request.code();
        title = request.title();
        text = request.text();
    }

    UUID id() {
        return id;
    }

    String agencyCode() {
        return agencyCode;
    }

    String code() {
        return code;
    }

    long version() {
        return version;
    }

    CannedReplyView view() {
        return new CannedReplyView(id, code, title, text, version);
    }
}
