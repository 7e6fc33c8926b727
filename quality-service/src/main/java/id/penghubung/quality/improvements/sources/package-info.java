/** Findings of other features that become improvement actions. */
@NullMarked
package id.penghubung.quality.improvements.sources;

import org.jspecify.annotations.NullMarked;
