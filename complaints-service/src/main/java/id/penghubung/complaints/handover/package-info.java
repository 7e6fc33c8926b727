/**
 * Complaints that the coordinator handed over to an outside body, because the regency is not responsible: where, when, and what came of it.
 */
@NullMarked
package id.penghubung.complaints.handover;

import org.jspecify.annotations.NullMarked;
