package id.penghubung.complaints.catalogue;

import id.penghubung.events.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What one may complain of.
 *
 * @param code numeric text, so that every Open311 client can carry it
 * @param slug stable short name
 * @param oversight whether it accuses staff and so goes to the inspectorate (<i>berkadar pengawasan</i>)
 */
@Schema(name = "Category")
public record Category(String code, String slug, LocalizedText name, boolean oversight) {}
