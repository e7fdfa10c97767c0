# Run by cpack on the files of the Debian package, before it is made: what Debian's policy wants and cmake --install
# does not, and the bill of materials.
set(root ${CPACK_TEMPORARY_INSTALL_DIRECTORY}${CPACK_PACKAGING_INSTALL_PREFIX})
set(documents ${root}/share/doc/weir)

# Run to completion or not at all.
function(run)
    execute_process(COMMAND ${ARGN} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

# Debian has the licence, and its own file for whose it is.
file(REMOVE ${documents}/LICENSE)
file(COPY ${CPACK_WEIR_PACKAGING}/debian/copyright ${CPACK_WEIR_CHANGELOG} DESTINATION ${documents})
# Debian's zsh reads site-functions below /usr/local alone.
file(MAKE_DIRECTORY ${root}/share/zsh/vendor-completions)
file(RENAME ${root}/share/zsh/site-functions/_weir ${root}/share/zsh/vendor-completions/_weir)
file(REMOVE_RECURSE ${root}/share/zsh/site-functions)
run(gzip -9n ${documents}/changelog ${root}/share/man/man1/weir.1)

run(/usr/bin/python3 ${CPACK_WEIR_PACKAGING}/sbom.py ${root}/bin/weir ${CPACK_PACKAGE_VERSION}
    ${CPACK_WEIR_PACKAGING}/../licences.json ${documents}/weir.spdx.json)

# Whatever the umask is.
file(GLOB_RECURSE everything LIST_DIRECTORIES true ${CPACK_TEMPORARY_INSTALL_DIRECTORY}/*)
foreach(entry IN LISTS everything)
    if(IS_DIRECTORY ${entry} OR entry MATCHES "/bin/weir$")
        file(CHMOD ${entry} PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ
            WORLD_EXECUTE)
    else()
        file(CHMOD ${entry} PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ)
    endif()
endforeach()
