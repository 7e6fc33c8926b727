/** Settlement meetings of matters: mediations, conciliations and quick settlements, with their results. */
@NullMarked
package id.penghubung.focalpoint.ombudsman.settlements;

import org.jspecify.annotations.NullMarked;
