package id.penghubung.focalpoint.directory;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the directory begins. */
@ConfigMapping(prefix = "penghubung.directory")
interface DirectorySettings {

    /**
     * Whether an agency without people gets those of the demo, with addresses that lead nowhere. For the demo and tests;
     * never in production, where the administrator appoints people.
     */
    @WithDefault("false")
    boolean demoPeople();
}
