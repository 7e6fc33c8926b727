/** What nobody may learn of a reporter, and what no agency may see of another. */
@NullMarked
package id.penghubung.systemtests.privacy;

import org.jspecify.annotations.NullMarked;
