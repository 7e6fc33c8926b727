package id.penghubung.complaints.receipts;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Settings of receipts. */
@ConfigMapping(prefix = "penghubung.receipts")
interface ReceiptSettings {

    /**
     * Directory of the signing keys, one file {@code <kid>.jwk} for each: a JSON Web Key of kind OKP and curve Ed25519. The
     * private key with the last name signs; all are published, so a retired key may stay without its private part. All replicas
     * share the directory. No name may be that of a key of dossiers, which are published in the same document.
     */
    @WithDefault("receipt-keys")
    Path keys();

    /** Whether to create a key at the start if the directory has none: for one machine, not for several replicas. */
    @WithDefault("false")
    boolean generateKey();

    /** Place at which complaints are received, as receipts name it. */
    @WithDefault("Tenggarong, Kabupaten Kutai Kartanegara")
    String place();

    /** The officer who receives the complaints that reporters submit by themselves, as receipts name it. */
    @WithDefault("Koordinator Pengaduan Kabupaten Kutai Kartanegara (diterima secara elektronik)")
    String officer();
}
