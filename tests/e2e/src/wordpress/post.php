<?php
// An editor's post: what stands in it is what they typed. Prints its number.
require $argv[1] . '/wp-load.php';
echo wp_insert_post([
    'post_title' => 'About an essay',
    'post_status' => 'publish',
    'post_content' => $argv[2],
]);
