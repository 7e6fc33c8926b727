/** Events of other services: cases are opened, withdrawn, and receive answers of the reporter. */
@NullMarked
package id.penghubung.focalpoint.casework.inbound;

import org.jspecify.annotations.NullMarked;
