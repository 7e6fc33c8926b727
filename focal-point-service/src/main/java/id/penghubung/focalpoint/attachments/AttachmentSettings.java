package id.penghubung.focalpoint.attachments;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of attachments. The settings of files that are shared by services have the same prefix. */
@ConfigMapping(prefix = "penghubung.attachments")
interface AttachmentSettings {

    /** Maximum number of attachments of one case. */
    @WithDefault("20")
    int maxPerCase();
}
