/** Files that show what an improvement action achieved. */
@NullMarked
package id.penghubung.quality.improvements.evidence;

import org.jspecify.annotations.NullMarked;
