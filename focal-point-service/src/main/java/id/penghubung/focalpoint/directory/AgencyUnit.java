package id.penghubung.focalpoint.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A part of an agency (<i>bidang</i>, <i>bagian</i>, or a <i>seksi</i> of one). */
@Entity
@Table(name = "agency_unit")
class AgencyUnit {

    @Id
    private UUID id;

    @Column(updatable = false)
    private String agencyCode;

    private @Nullable UUID parentId;
    private String name;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected AgencyUnit() {}

    AgencyUnit(UUID id, String agencyCode, UnitRequest request) {
        this.id = id;
        this.agencyCode = agencyCode;
        change(request);
    }

    final void change(UnitRequest request) {
        name = request.name();
        parentId = request.parentId();
    }

    UUID id() {
        return id;
    }

    String agencyCode() {
        return agencyCode;
    }

    @Nullable
    UUID parentId() {
        return parentId;
    }

    long version() {
        return version;
    }

    UnitView view() {
        return new UnitView(id, name, parentId, version);
    }
}
