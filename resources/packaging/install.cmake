# What is installed. Included by the project.
include(GNUInstallDirs)

install(TARGETS weir RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} BUNDLE DESTINATION .)
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE ${PROJECT_SOURCE_DIR}/README.md ${PROJECT_SOURCE_DIR}/CHANGELOG.md
    ${PROJECT_SOURCE_DIR}/translations/CHANGELOG_zh_CN.md ${PROJECT_SOURCE_DIR}/SECURITY.md
    DESTINATION ${CMAKE_INSTALL_DOCDIR})

if(WIN32 OR APPLE)
    # Qt's libraries and plugins go with the program.
    qt_generate_deploy_app_script(TARGET weir FILENAME_VARIABLE deploy_script NO_UNSUPPORTED_PLATFORM_ERROR)
    install(SCRIPT ${deploy_script})
    return()
endif()

# What a shell, man and the desktop look for in places of their own.
install(FILES ${PROJECT_SOURCE_DIR}/resources/man/weir.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${PROJECT_SOURCE_DIR}/resources/completion/weir.bash
    DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME weir)
install(FILES ${PROJECT_SOURCE_DIR}/resources/completion/_weir
    DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions)
install(FILES ${CMAKE_CURRENT_LIST_DIR}/weir.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
configure_file(${CMAKE_CURRENT_LIST_DIR}/weir.metainfo.xml.in arpa.home.weir.metainfo.xml @ONLY)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/arpa.home.weir.metainfo.xml
    DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)

set(icon ${PROJECT_SOURCE_DIR}/resources/icons/weir.svg)
set(icons ${CMAKE_INSTALL_DATADIR}/icons/hicolor)
install(FILES ${icon} DESTINATION ${icons}/scalable/apps)
# For desktops that read no SVG.
qt_add_executable(rendericon ${CMAKE_CURRENT_LIST_DIR}/rendericon.cpp)
target_link_libraries(rendericon PRIVATE weir_build_flags Qt6::Gui Qt6::Svg)
set(rendered)
foreach(size IN ITEMS 16 24 32 48 64 128 256)
    set(file ${CMAKE_CURRENT_BINARY_DIR}/icons/${size}/weir.png)
    file(MAKE_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR}/icons/${size})
    add_custom_command(OUTPUT ${file} COMMAND rendericon ${icon} ${size} ${file} DEPENDS rendericon ${icon})
    list(APPEND rendered ${file})
    install(FILES ${file} DESTINATION ${icons}/${size}x${size}/apps)
endforeach()
add_custom_target(icons ALL DEPENDS ${rendered})
