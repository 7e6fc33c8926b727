package id.penghubung.routing.catalogue;

import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Kind of an entry of the catalogue. Each kind has codes of its own. */
@Schema(name = "RoutingCatalogueKind")
public enum CatalogueKind {
    /** A category of complaints. Its code is a number, which every Open311 client can process. */
    CATEGORY("[0-9]{1,10}"),
    /** A district (<i>kecamatan</i>). Its code is that of the Ministry of Home Affairs, such as {@code 64.02.06}. */
    DISTRICT("[0-9]{2}\\.[0-9]{2}\\.[0-9]{2}"),
    /** An outside body, to which reporters are pointed, such as {@code land-office}. */
    OUTSIDE_BODY("[a-z0-9]+(-[a-z0-9]+){0,9}");

    private static final int LONGEST_CODE = 64;

    private final Pattern codes;

    CatalogueKind(String codes) {
        this.codes = Pattern.compile(codes);
    }

    /** Returns whether an entry of this kind can have the code. */
    boolean allows(String code) {
        return code.length() <= LONGEST_CODE && codes.matcher(code).matches();
    }
}
