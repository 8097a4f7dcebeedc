/** What a node keeps on disk from one run to the next. Blocks, so it is nothing for event loops. */
@NullMarked
package io.floodnet.storage;

import org.jspecify.annotations.NullMarked;
