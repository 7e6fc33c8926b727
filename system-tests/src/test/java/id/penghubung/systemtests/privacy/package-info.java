/** Protection of reporters' identities, and separation of agencies. */
@NullMarked
package id.penghubung.systemtests.privacy;

import org.jspecify.annotations.NullMarked;
