package id.penghubung.complaints.abuse;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** Settings of the limits on submissions, {@code penghubung.abuse.*}. */
@ConfigMapping(prefix = "penghubung.abuse")
public interface AbuseSettings {

    /** The limits of a new database. Afterwards {@code PUT /v1/submission-limits/{name}} changes them; 0 stands for no limit. */
    InitialLimits initial();

    /** Age at which the limits are read again from the database: the time after which all replicas know a change; a duration. */
    @WithDefault("10s")
    Duration limitsRefresh();

    /** The limits of a new database. */
    interface InitialLimits {

        /** Complaints of one account in an hour. */
        @WithDefault("20")
        @Min(0)
        int personPerHour();

        /** Complaints of one account in a day. */
        @WithDefault("60")
        @Min(0)
        int personPerDay();

        /** Complaints without an account from one device in an hour. */
        @WithDefault("10")
        @Min(0)
        int devicePerHour();

        /** Complaints without an account from one device in a day. */
        @WithDefault("30")
        @Min(0)
        int devicePerDay();

        /** Complaints without an account from one address in an hour. A mobile network may have one address for a district. */
        @WithDefault("120")
        @Min(0)
        int addressPerHour();

        /** Complaints without an account from one address in a day. */
        @WithDefault("600")
        @Min(0)
        int addressPerDay();

        /** Links in title and description of a complaint. */
        @WithDefault("5")
        @Min(0)
        int links();

        /** Equal characters in a row. */
        @WithDefault("40")
        @Min(0)
        int repeatedCharacters();

        /** Mails that ask an address on a day whether it is that of the reporter. */
        @WithDefault("3")
        @Min(0)
        int confirmationsPerAddressAndDay();

        /** Mails about steps of complaints to a confirmed address on a day. */
        @WithDefault("20")
        @Min(0)
        int mailsPerAddressAndDay();

        /** Days for which a coordinator can tell a reporter to wait. */
        @WithDefault("30")
        @Min(1)
        @Max(365)
        int restrictionDays();
    }
}
