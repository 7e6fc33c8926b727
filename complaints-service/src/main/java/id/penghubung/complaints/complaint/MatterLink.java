package id.penghubung.complaints.complaint;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * Link of a complaint with a matter of the Ombudsman, for the conditions of queries. {@link MatterLinkRepository} writes it.
 */
@Entity
@Immutable
class MatterLink {

    @Embeddable
    record Key(UUID complaintId, UUID matterId) {}

    @EmbeddedId
    private Key key;

    private String[] excludedReaders;

    @SuppressWarnings("NullAway.Init")
    protected MatterLink() {}
}
