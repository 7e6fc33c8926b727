package id.penghubung.complaints.catalogue;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the copy of the catalogue, {@code penghubung.catalogue.*}. */
@ConfigMapping(prefix = "penghubung.catalogue")
interface CatalogueSettings {

    /** Age at which the copy is read again from the database: the time after which all replicas know a change; a duration. */
    @WithDefault("5s")
    Duration refresh();
}
