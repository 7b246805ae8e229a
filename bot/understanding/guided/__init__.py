"""What somebody says where a guide is open, learnt from lines that people typed there: a page is done, another one
shows, something does not work, or they ask something."""
