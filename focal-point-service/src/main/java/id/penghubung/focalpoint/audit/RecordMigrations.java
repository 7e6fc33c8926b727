package id.penghubung.focalpoint.audit;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Registers the Flyway migration that needs the key. */
@Singleton
class RecordMigrations implements FlywayConfigurationCustomizer {

    private final Sealer sealer;

    RecordMigrations(Sealer sealer) {
        this.sealer = sealer;
    }

    @Override
    public void customize(FluentConfiguration configuration) {
        configuration.javaMigrations(new SealEarlierEntriesMigration(sealer));
    }
}
