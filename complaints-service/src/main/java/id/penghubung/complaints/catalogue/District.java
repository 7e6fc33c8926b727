package id.penghubung.complaints.catalogue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A district (<i>kecamatan</i>) of the regency.
 *
 * @param code code of the Ministry of Home Affairs, such as {@code 64.02.06}
 */
@Schema(name = "District")
public record District(String code, String name) {}
