/** Indonesian text in memory: words, stems and phrases. Knows nothing of complaints. */
@NullMarked
package id.penghubung.routing.text;

import org.jspecify.annotations.NullMarked;
