package id.penghubung.complaints.personaldata;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Registers the Flyway migrations that need the key. */
@Singleton
class PersonalDataMigrations implements FlywayConfigurationCustomizer {

    private final IdentityCipher cipher;

    PersonalDataMigrations(IdentityCipher cipher) {
        this.cipher = cipher;
    }

    @Override
    public void customize(FluentConfiguration configuration) {
        configuration.javaMigrations(new SealIdentitiesMigration(cipher), new SealCompletionsMigration(cipher));
    }
}
