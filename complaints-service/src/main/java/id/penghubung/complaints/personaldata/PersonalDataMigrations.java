package id.penghubung.complaints.personaldata;

import id.penghubung.kit.encryption.EncryptionKeys;
import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Registers the Flyway migrations that need the key. */
@Singleton
class PersonalDataMigrations implements FlywayConfigurationCustomizer {

    private final IdentityCipher cipher;
    private final EncryptionKeys keys;

    PersonalDataMigrations(IdentityCipher cipher, EncryptionKeys keys) {
        this.cipher = cipher;
        this.keys = keys;
    }

    @Override
    public void customize(FluentConfiguration configuration) {
        configuration.javaMigrations(
                new SealIdentitiesMigration(cipher),
                new SealCompletionsMigration(cipher),
                new UnlinkAnonymousComplaintsMigration(keys));
    }
}
