package dev.capstan.simulation;

import java.util.List;

/** Looks at some columns of every block after each month. Blocks come from several threads at once, the months of one block in order from one. */
public interface PathObserver {

    /** The columns that it looks at. */
    List<Column> columns();

    /** The month of a block is complete; the block's first path is {@code firstPath}. */
    void observe(Block block, int firstPath, int month);
}
