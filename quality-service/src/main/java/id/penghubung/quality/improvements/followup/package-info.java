/** Share and speed of the follow-up of improvement actions, per unit and year (PermenPANRB 29/2022). */
@NullMarked
package id.penghubung.quality.improvements.followup;

import org.jspecify.annotations.NullMarked;
