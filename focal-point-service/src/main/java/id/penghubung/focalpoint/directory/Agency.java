package id.penghubung.focalpoint.directory;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** A body of the regency that answers complaints (<i>perangkat daerah</i>), or a company it owns. */
@Entity
@Table(name = "agency")
class Agency {

    @Id
    private String code;

    private String name;
    private String kind;
    private @Nullable String districtCode;
    private boolean focalPoint;
    private boolean active;
    private long eventVersion;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Agency() {}

    String code() {
        return code;
    }

    AgencyView view() {
        return new AgencyView(code, name, kind, districtCode, focalPoint, active);
    }
}
