<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Drive</source>
        <translation>驱动器</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
</context>
<context>
    <name>weir::AboutDialog</name>
    <message>
        <source>About Weir</source>
        <translation>关于Weir</translation>
    </message>
    <message>
        <source>Version %1, with Qt %2</source>
        <translation>版本%1，基于Qt %2</translation>
    </message>
    <message>
        <source>Edit event streams and event subscriptions, and know what an update will do.</source>
        <translation>编辑事件流和事件订阅，并在更新之前了解更新的影响。</translation>
    </message>
    <message>
        <source>Free software under the Apache License 2.0.</source>
        <translation>基于Apache License 2.0许可的自由软件。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>组件</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>This program is linked with Qt HTTP Server, which is under the GNU General Public License 3.0: as a whole it is passed on under that licence.</source>
        <translation>本程序链接了采用GNU通用公共许可证3.0的Qt HTTP Server，因此整个程序按该许可证分发。</translation>
    </message>
    <message>
        <source>What Weir contains, is linked with, or loads while it runs.</source>
        <translation>Weir所包含、链接或在运行时加载的组件。</translation>
    </message>
    <message>
        <source>Components and their licences</source>
        <translation>组件及其许可证</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>组件</translation>
    </message>
    <message>
        <source>Apache License 2.0</source>
        <translation>Apache License 2.0</translation>
    </message>
</context>
<context>
    <name>weir::ActionDialog</name>
    <message>
        <source>Start</source>
        <translation>启动</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Enable</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Type “%1” to go on.</source>
        <translation>输入“%1”以继续。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Begin nothing more, and do not wait for what was sent</source>
        <translation>不再开始新的操作，也不再等待已发送的请求</translation>
    </message>
    <message>
        <source>Retry what was not done</source>
        <translation>重试未完成的操作</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Type the name of the profile, “%1”, to go on.</source>
        <translation>请输入连接配置的名称“%1”以继续。</translation>
    </message>
    <message>
        <source>%1?</source>
        <comment>Start orders-to-fn?</comment>
        <translation>%1？</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>Start orders-to-fn</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>%1 %2 event streams</source>
        <comment>Start 3 event streams</comment>
        <translation>%1%2个事件流</translation>
    </message>
    <message>
        <source>%1 %2 subscriptions</source>
        <comment>Enable 3 subscriptions</comment>
        <translation>%1%2个事件订阅</translation>
    </message>
    <message>
        <source>%1. %2: %3</source>
        <comment>0 of 1 done. orders-to-fn: Not done: why</comment>
        <translation>%1。%2：%3</translation>
    </message>
</context>
<context>
    <name>weir::ActionListModel</name>
    <message>
        <source>%1 of %2 done</source>
        <translation>已完成%1/%2</translation>
    </message>
    <message>
        <source>%1 not done</source>
        <translation>%1个未完成</translation>
    </message>
    <message>
        <source>%1 not known</source>
        <translation>%1个结果未知</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
</context>
<context>
    <name>weir::ActionRefusal</name>
    <message>
        <source>This cannot be done now.</source>
        <translation>现在无法执行。</translation>
    </message>
</context>
<context>
    <name>weir::AmountText</name>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n字节</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::ApiError</name>
    <message>
        <source>Another event stream has this name already; choose another name. The service says: “%1”</source>
        <translation>已有其他事件流使用此名称，请使用其他名称。服务返回：“%1”</translation>
    </message>
    <message>
        <source>The service cannot use the address of the target; correct the target. It says: “%1”</source>
        <translation>服务无法使用事件目标的地址，请更正事件目标。服务返回：“%1”</translation>
    </message>
    <message>
        <source>The service does not accept the filter; correct the rules. It says: “%1”</source>
        <translation>服务不接受过滤规则，请更正规则配置。服务返回：“%1”</translation>
    </message>
    <message>
        <source>The account is frozen; settle that with the provider first. The service says: “%1”</source>
        <translation>账号已被冻结，请先联系服务商处理。服务返回：“%1”</translation>
    </message>
    <message>
        <source>The agency lacks a permission that the service needs; extend the agency in IAM. The service says: “%1”</source>
        <translation>委托缺少服务所需的权限，请在IAM中为委托添加权限。服务返回：“%1”</translation>
    </message>
    <message>
        <source>The service needs an agency that allows it to act for you; create one in IAM. It says: “%1”</source>
        <translation>服务需要委托才能代您操作，请在IAM中创建委托。服务返回：“%1”</translation>
    </message>
    <message>
        <source>The quota of the project is used up; delete what is not needed, or ask for more. The service says: “%1”</source>
        <translation>项目的配额已用完，请删除不需要的资源，或申请扩大配额。服务返回：“%1”</translation>
    </message>
    <message>
        <source>The service does not allow this to be changed after creation; restore its loaded value. It says: “%1”</source>
        <translation>服务不允许在创建后修改此项，请恢复为加载时的值。服务返回：“%1”</translation>
    </message>
    <message>
        <source>The file at the certificate URL is no ZIP file; put one there. The service says: “%1”</source>
        <translation>证书地址指向的文件不是ZIP文件，请在该地址放置ZIP文件。服务返回：“%1”</translation>
    </message>
    <message>
        <source>The service cannot use the certificate URL; correct it. It says: “%1”</source>
        <translation>服务无法使用证书地址，请更正。服务返回：“%1”</translation>
    </message>
    <message>
        <source>The ZIP file at the certificate URL has no certificate; put one in. The service says: “%1”</source>
        <translation>证书地址指向的ZIP文件中没有证书，请将证书放入其中。服务返回：“%1”</translation>
    </message>
    <message>
        <source>The service failed with status %1; try again later. It says: “%2”</source>
        <translation>服务出错，状态码%1，请稍后重试。服务返回：“%2”</translation>
    </message>
    <message>
        <source>The service failed with status %1 and says no more; try again later.</source>
        <translation>服务出错，状态码%1，没有更多说明；请稍后重试。</translation>
    </message>
    <message>
        <source>The service refused the request with status %1; correct it and try again. It says: “%2”</source>
        <translation>服务拒绝了请求，状态码%1，请更正后重试。服务返回：“%2”</translation>
    </message>
    <message>
        <source>The service refused the request with status %1 and says no more; check the request and the addresses in the profile.</source>
        <translation>服务拒绝了请求，状态码%1，没有更多说明；请检查请求和连接配置中的地址。</translation>
    </message>
    <message>
        <source>The service refused the request with code %1 and says no more; check the request.</source>
        <translation>服务拒绝了请求，错误码%1，没有更多说明；请检查请求。</translation>
    </message>
    <message>
        <source>The service refused the request with code %1; correct it and try again. It says: “%2”</source>
        <translation>服务拒绝了请求，错误码%1，请更正后重试。服务返回：“%2”</translation>
    </message>
    <message>
        <source>This account is not allowed to do that; ask for the permission in IAM. The service says: “%1”</source>
        <translation>此账号无权执行该操作，请在IAM中申请权限。服务返回：“%1”</translation>
    </message>
    <message>
        <source>This account is not allowed to do that; ask for the permission in IAM.</source>
        <translation>此账号无权执行该操作，请在IAM中申请权限。</translation>
    </message>
    <message>
        <source>The request was canceled.</source>
        <translation>请求已取消。</translation>
    </message>
    <message>
        <source>The service did not answer within the time limit; try again later, or raise the limits in the profile.</source>
        <translation>服务未在限定时间内响应，请稍后重试，或在连接配置中调大时间限制。</translation>
    </message>
    <message>
        <source>The connection to the service failed; check the network and the addresses in the profile. (%1)</source>
        <translation>连接服务失败，请检查网络和连接配置中的地址。（%1）</translation>
    </message>
    <message>
        <source>The connection to the service failed; check the network and the addresses in the profile.</source>
        <translation>连接服务失败，请检查网络和连接配置中的地址。</translation>
    </message>
    <message>
        <source>The service did not accept the sign-in; sign in again. It says: “%1”</source>
        <translation>服务未接受登录凭据，请重新登录。服务返回：“%1”</translation>
    </message>
    <message>
        <source>The service did not accept the sign-in; sign in again.</source>
        <translation>服务未接受登录凭据，请重新登录。</translation>
    </message>
    <message>
        <source>The service does not have this; reload the list, and check the project ID and the addresses in the profile. It says: “%1”</source>
        <translation>服务中没有此资源，请重新加载列表，并检查连接配置中的项目ID和地址。服务返回：“%1”</translation>
    </message>
    <message>
        <source>The service does not have this; reload the list, and check the project ID and the addresses in the profile.</source>
        <translation>服务中没有此资源，请重新加载列表，并检查连接配置中的项目ID和地址。</translation>
    </message>
    <message>
        <source>The request does not fit the present state of the resource; reload it and try again. The service says: “%1”</source>
        <translation>请求与资源的当前状态冲突，请重新加载资源后重试。服务返回：“%1”</translation>
    </message>
    <message>
        <source>The request does not fit the present state of the resource; reload it and try again.</source>
        <translation>请求与资源的当前状态冲突，请重新加载资源后重试。</translation>
    </message>
    <message>
        <source>The service takes no more requests at the moment; try again in a minute. It says: “%1”</source>
        <translation>服务暂时不再接收请求，请一分钟后重试。服务返回：“%1”</translation>
    </message>
    <message>
        <source>The service takes no more requests at the moment; try again in a minute.</source>
        <translation>服务暂时不再接收请求，请一分钟后重试。</translation>
    </message>
    <message>
        <source>The server tried to redirect to %1, and nothing was followed; correct the address in the profile.</source>
        <translation>服务器试图重定向到%1，Weir未跟随重定向；请更正连接配置中的地址。</translation>
    </message>
    <message>
        <source>The server tried to redirect, and nothing was followed; correct the address in the profile.</source>
        <translation>服务器试图重定向，Weir未跟随重定向；请更正连接配置中的地址。</translation>
    </message>
    <message>
        <source>The answer of the service cannot be understood; check the addresses in the profile.</source>
        <translation>无法理解服务的响应，请检查连接配置中的地址。</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1天</translation>
    </message>
    <message>
        <source>%1 hours</source>
        <translation>%1小时</translation>
    </message>
    <message>
        <source>%1 minutes</source>
        <translation>%1分钟</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 ahead of the service&apos;s, so the signature was not accepted; set the clock and try again.</source>
        <translation>本机时钟比服务的时钟快%1，因此签名未被接受；请校准时钟后重试。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 behind the service&apos;s, so the signature was not accepted; set the clock and try again.</source>
        <translation>本机时钟比服务的时钟慢%1，因此签名未被接受；请校准时钟后重试。</translation>
    </message>
    <message>
        <source>%1 The service says: “%2”</source>
        <translation>%1服务返回：“%2”</translation>
    </message>
    <message>
        <source>The secret key is not that of the access key; enter it again, or correct the access key in the profile. The service says: “%1”</source>
        <translation>密钥与访问密钥ID不匹配；请重新输入密钥，或在连接配置中更正访问密钥ID。服务返回：“%1”</translation>
    </message>
    <message>
        <source>The proxy did not lead to the service; check it in the profile.</source>
        <translation>通过代理未能连接到服务，请检查连接配置中的代理。</translation>
    </message>
    <message>
        <source>The sign-in is not for the project of this profile; correct the project ID in the profile, or sign in for this project. The service says: “%1”</source>
        <translation>登录凭据不适用于此连接配置的项目；请在连接配置中更正项目ID，或登录到该项目。服务返回：“%1”</translation>
    </message>
    <message>
        <source>The sign-in is not for the project of this profile; correct the project ID in the profile, or sign in for this project.</source>
        <translation>登录凭据不适用于此连接配置的项目；请在连接配置中更正项目ID，或登录到该项目。</translation>
    </message>
    <message>
        <source>The service could not prove its identity, so nothing was sent; check the address in the profile, and ask whoever runs the service. (%1)</source>
        <translation>服务无法证明其身份，因此未发送任何内容；请检查连接配置中的地址，并询问服务的运维人员。（%1）</translation>
    </message>
    <message>
        <source>The service could not prove its identity, so nothing was sent; check the address in the profile, and ask whoever runs the service.</source>
        <translation>服务无法证明其身份，因此未发送任何内容；请检查连接配置中的地址，并询问服务的运维人员。</translation>
    </message>
    <message>
        <source>No encrypted connection to the service came about, so nothing was sent; check the address, that the service offers TLS 1.2 or later with forward secrecy, and that it asks for no client certificate. (%1)</source>
        <translation>未能与服务建立加密连接，因此未发送任何内容；请检查地址，并确认服务提供具有前向保密的TLS 1.2或更高版本，且不要求客户端证书。（%1）</translation>
    </message>
    <message>
        <source>No encrypted connection to the service came about, so nothing was sent; check the address, that the service offers TLS 1.2 or later with forward secrecy, and that it asks for no client certificate.</source>
        <translation>未能与服务建立加密连接，因此未发送任何内容；请检查地址，并确认服务提供具有前向保密的TLS 1.2或更高版本，且不要求客户端证书。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a status and the service&apos;s code</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>weir::ApiSession</name>
    <message>
        <source>The token must be 1 to 32768 characters from “!” to “~”, without spaces and line ends; sign in again.</source>
        <translation>Token必须由1～32768个“!”到“~”之间的字符组成，不含空格和换行；请重新登录。</translation>
    </message>
    <message>
        <source>A header of the request is not one line of ASCII text; correct it.</source>
        <translation>请求的某个消息头不是单行ASCII文本，请更正。</translation>
    </message>
    <message>
        <source>The body of the request is larger than %1, more than a service takes; shorten it.</source>
        <translation>请求体大于%1，超出服务的接收上限；请缩减内容。</translation>
    </message>
    <message>
        <source>A secret of the request is a placeholder or a mask, and would be stored as it is; enter the secret.</source>
        <translation>请求中的某项机密信息是占位符或掩码，会被原样存储；请输入实际的机密信息。</translation>
    </message>
    <message>
        <source>Access key, secret key and security token must be 1 to 32768 characters from “!” to “~”, without spaces and line ends; sign in again.</source>
        <translation>访问密钥ID、密钥和SecurityToken必须由1～32768个“!”到“~”之间的字符组成，不含空格和换行；请重新登录。</translation>
    </message>
    <message>
        <source>The address “%1” is none of this profile, so nothing is sent there; use the profile it belongs to.</source>
        <translation>地址“%1”不属于此连接配置，因此不会向其发送任何内容；请使用该地址所属的连接配置。</translation>
    </message>
</context>
<context>
    <name>weir::ApplyController</name>
    <message>
        <source>Preparing the review…</source>
        <translation>正在准备核对内容…</translation>
    </message>
    <message>
        <source>The request was saved to %1.</source>
        <translation>请求已保存到%1。</translation>
    </message>
    <message>
        <source>Applying needs somebody who is signed in.</source>
        <translation>需要先登录才能应用。</translation>
    </message>
    <message>
        <source>It is not known whether it was started; look at its state.</source>
        <translation>不确定是否已启动；请查看其状态。</translation>
    </message>
</context>
<context>
    <name>weir::ApplyFlow</name>
    <message numerus="yes">
        <source>%n error(s) must be corrected before the update can be sent.</source>
        <translation>
            <numerusform>有%n个错误，更正后才能发送更新。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no resource with the name “%1” in this project; give the ID of the one to update.</source>
        <translation>此项目中没有名为“%1”的资源，请指定要更新的资源的ID。</translation>
    </message>
    <message>
        <source>Several resources have the name “%1” (%2); give the ID of the one to update.</source>
        <translation>有多个资源名为“%1”（%2），请指定要更新的资源的ID。</translation>
    </message>
    <message>
        <source>Nothing differs from what the service holds, so nothing is sent.</source>
        <translation>与服务中的内容没有差异，因此不发送任何内容。</translation>
    </message>
    <message>
        <source>The file is for the project %1, but the profile is for %2; choose the profile of that project.</source>
        <translation>该文件对应的项目是%1，而连接配置对应的项目是%2；请选择该项目的连接配置。</translation>
    </message>
    <message>
        <source>%1 (%2) holds a placeholder for a secret among other text or for another field; it is never sent, so replace it.</source>
        <translation>%1（%2）的文本中含有机密信息占位符，或占位符属于另一字段；占位符不会被发送，请替换它。</translation>
    </message>
    <message>
        <source>The service does not have %1 with the ID %2 any more, but another one of this name (%3); open that one to update it.</source>
        <translation>服务中已没有ID为%2的%1，但有另一个同名资源（%3）；请打开该资源进行更新。</translation>
    </message>
    <message>
        <source>%1 is not what was expected: it has changed since, so nothing was sent.</source>
        <translation>%1与预期不符：其间已被更改，因此未发送任何内容。</translation>
    </message>
    <message>
        <source>Nobody is signed in any more, so nothing was sent; sign in and apply again.</source>
        <translation>当前已无人登录，因此未发送任何内容；请登录后重新应用。</translation>
    </message>
    <message>
        <source>Comparing with what the service holds…</source>
        <translation>正在与服务中的内容比较…</translation>
    </message>
    <message>
        <source>Somebody has created a resource with the name “%1” meanwhile, so nothing was sent; look at it, or choose another name.</source>
        <translation>其间已有人创建了名为“%1”的资源，因此未发送任何内容；请查看该资源，或更换名称。</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>正在发送…</translation>
    </message>
    <message>
        <source>The answer was lost; looking what became of the request…</source>
        <translation>响应丢失；正在查看请求的结果…</translation>
    </message>
    <message>
        <source>Reading what was created…</source>
        <translation>正在读取已创建的内容…</translation>
    </message>
    <message>
        <source>Starting the stream again…</source>
        <translation>正在重新启动事件流…</translation>
    </message>
    <message>
        <source>Waiting until the stream runs; its state is “%1”…</source>
        <translation>正在等待事件流运行；当前状态为“%1”…</translation>
    </message>
    <message>
        <source>%1 is not what was expected: the service does not have it any more, so nothing was sent.</source>
        <translation>%1与预期不符：服务中已没有该资源，因此未发送任何内容。</translation>
    </message>
    <message>
        <source>%1 is a draft of the profile “%2”; choose that profile to apply it.</source>
        <translation>%1是连接配置“%2”的草稿；请选择该连接配置再应用。</translation>
    </message>
</context>
<context>
    <name>weir::Banner</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Copy the message and the request ID</source>
        <translation>复制消息和请求ID</translation>
    </message>
    <message>
        <source>Request ID: %1</source>
        <translation>请求ID：%1</translation>
    </message>
    <message>
        <source>%1
Request ID: %2</source>
        <translation>%1
请求ID：%2</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>详情…</translation>
    </message>
    <message>
        <source>Close (%1 more)</source>
        <translation>关闭（还有%1条）</translation>
    </message>
</context>
<context>
    <name>weir::BlanksPanel</name>
    <message>
        <source>From the template “%1”</source>
        <translation>来自模板“%1”</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close the list of fields to fill in</source>
        <translation>关闭待填字段列表</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) to fill in</source>
        <translation>
            <numerusform>%n个字段待填写</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::BooleanEditor</name>
    <message>
        <source>Not set</source>
        <translation>未设置</translation>
    </message>
    <message>
        <source>On</source>
        <translation>开启</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>weir::BrunoRequest</name>
    <message>
        <source>The request sends its body as “%1”; only those of the modes “json” and “text” can be read.</source>
        <translation>该请求以“%1”方式发送请求体；只能读取“json”和“text”方式的请求体。</translation>
    </message>
</context>
<context>
    <name>weir::BuiltInTemplates</name>
    <message>
        <source>Reads the messages of a Kafka topic without signing in, from the moment the stream first starts.</source>
        <translation>无需认证，从事件流首次启动时起读取Kafka Topic中的消息。</translation>
    </message>
    <message>
        <source>Reads the messages of a topic in ECloud RocketMQ over its public address; several readers share them.</source>
        <translation>通过公网地址读取移动云RocketMQ Topic中的消息，由多个消费者分担。</translation>
    </message>
    <message>
        <source>Reads the messages of a topic in a RocketMQ that you run yourself, through a VPC, without ACL and SSL.</source>
        <translation>通过VPC读取社区版RocketMQ Topic中的消息，不使用ACL和SSL。</translation>
    </message>
    <message>
        <source>Reads the messages of a topic in DMS for RocketMQ, several at the same time, without ACL and SSL.</source>
        <translation>并发读取DMS RocketMQ Topic中的消息，不使用ACL和SSL。</translation>
    </message>
    <message>
        <source>Calls a FunctionGraph function with each event, unchanged, and waits for it to end.</source>
        <translation>用每个事件（原样）调用一个FunctionGraph函数，并等待其结束。</translation>
    </message>
    <message>
        <source>Writes each event, unchanged, to a Kafka topic of a target connection that was set up in EventGrid.</source>
        <translation>将每个事件原样写入目标连接（已在EventGrid中创建）的Kafka Topic。</translation>
    </message>
    <message>
        <source>Writes the events, unchanged, to files in an OBS bucket, with a folder for each day.</source>
        <translation>将事件原样写入OBS桶中的文件，每天一个目录。</translation>
    </message>
    <message>
        <source>All events</source>
        <translation>所有事件</translation>
    </message>
    <message>
        <source>Tells of every event of every stream.</source>
        <translation>通知每个通道的每个事件。</translation>
    </message>
    <message>
        <source>Dump task events</source>
        <translation>转储任务事件</translation>
    </message>
    <message>
        <source>Tells when a dump task fails, and when it works again.</source>
        <translation>在转储任务异常以及恢复时通知。</translation>
    </message>
    <message>
        <source>Quota events</source>
        <translation>配额事件</translation>
    </message>
    <message>
        <source>Tells when the quota of the tenant runs out.</source>
        <translation>在租户配额不足时通知。</translation>
    </message>
    <message>
        <source>Traffic events</source>
        <translation>流量事件</translation>
    </message>
    <message>
        <source>Tells when the traffic of a stream is restricted or abnormal, and when it is normal again.</source>
        <translation>在通道流量受限、异常以及恢复时通知。</translation>
    </message>
    <message>
        <source>Scaling events</source>
        <translation>扩缩容事件</translation>
    </message>
    <message>
        <source>Tells what came of scaling a stream, and when it failed.</source>
        <translation>通知通道扩缩容的结果以及失败。</translation>
    </message>
    <message>
        <source>The notices go to an SMN topic, which sends them on, as mails for example.</source>
        <translation>通知发送到SMN主题，由其转发，例如以邮件形式。</translation>
    </message>
    <message>
        <source>The notices go into a DIS stream, as records.</source>
        <translation>通知作为记录写入DIS通道。</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>the kinds of a source and a target</comment>
        <translation>%1到%2</translation>
    </message>
    <message>
        <source>The service&apos;s manual has this source go to FunctionGraph only, so the draft has a warning.</source>
        <translation>服务手册中该事件源的事件只能发送到FunctionGraph，因此草稿带有警告。</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>some events and a way to notify</comment>
        <translation>%1到%2</translation>
    </message>
</context>
<context>
    <name>weir::BulkController</name>
    <message numerus="yes">
        <source>%n event stream(s)</source>
        <translation>
            <numerusform>%n个事件流</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n subscription(s)</source>
        <translation>
            <numerusform>%n个事件订阅</numerusform>
        </translation>
    </message>
    <message>
        <source>Set %1 to %2 on %3</source>
        <comment>a field, its value, 30 event streams</comment>
        <translation>在%3上将%1设为%2</translation>
    </message>
    <message>
        <source>Take %1 out of %2</source>
        <comment>a field, 30 event streams</comment>
        <translation>从%2中移除%1</translation>
    </message>
    <message>
        <source>Applying files needs somebody who is signed in.</source>
        <translation>应用文件需要先登录。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Setting a field needs somebody who is signed in.</source>
        <translation>设置字段需要先登录。</translation>
    </message>
    <message>
        <source>Going on with changes needs somebody who is signed in.</source>
        <translation>继续更改需要先登录。</translation>
    </message>
    <message>
        <source>No changes were interrupted in the project of this profile.</source>
        <translation>此连接配置的项目中没有已中断的更改。</translation>
    </message>
    <message>
        <source>Changes that were interrupted on %1</source>
        <translation>在%1中断的更改</translation>
    </message>
    <message>
        <source>Changes of several resources were interrupted on %1; “Resume interrupted changes…” in the File menu goes on with them.</source>
        <translation>多个资源的更改已于%1中断；可用“文件”菜单中的“继续已中断的更改…”继续。</translation>
    </message>
    <message>
        <source>The report was saved to %1.</source>
        <translation>报告已保存到%1。</translation>
    </message>
    <message>
        <source>There is no .json file and no .tf file with an event stream in %1.</source>
        <translation>%1中没有.json文件，也没有包含事件流的.tf文件。</translation>
    </message>
</context>
<context>
    <name>weir::BulkDetails</name>
    <message>
        <source>ID %1</source>
        <translation>ID：%1</translation>
    </message>
    <message>
        <source>Request %1</source>
        <translation>请求%1</translation>
    </message>
    <message>
        <source>IDs</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>No field differs.</source>
        <translation>没有字段不同。</translation>
    </message>
    <message>
        <source>Fields that change</source>
        <translation>更改的字段</translation>
    </message>
    <message>
        <source>&amp;Hide details</source>
        <translation>隐藏详情(&amp;H)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a resource, then how far it is</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>weir::BulkDialog</name>
    <message>
        <source>Apply files</source>
        <translation>应用文件</translation>
    </message>
    <message>
        <source>Set a field</source>
        <translation>设置字段</translation>
    </message>
    <message>
        <source>Looking at what would change</source>
        <translation>正在检查将发生的更改</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>To send</source>
        <translation>待发送</translation>
    </message>
    <message>
        <source>Cannot be sent</source>
        <translation>无法发送</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>无更改</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Filter by name, ID or message</source>
        <translation>按名称、ID或消息筛选</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Tick &amp;all</source>
        <translation>全部勾选(&amp;A)</translation>
    </message>
    <message>
        <source>Tick &amp;none</source>
        <translation>全部取消(&amp;N)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>重新检查(&amp;L)</translation>
    </message>
    <message>
        <source>Read everything anew, and compare it</source>
        <translation>重新读取并比较全部内容</translation>
    </message>
    <message>
        <source>Save re&amp;port…</source>
        <translation>保存报告(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>返回(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Send %1</source>
        <translation>发送%1项(&amp;S)</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>正在发送</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>You have signed out; close this, sign in and begin anew.</source>
        <translation>您已退出登录；请关闭此窗口，登录后重新开始。</translation>
    </message>
    <message>
        <source>&amp;Send %1…</source>
        <translation>发送%1项(&amp;S)…</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) will be sent to “%1”.</source>
        <translation>
            <numerusform>将向“%1”发送%n项更改。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running stream(s) will be paused by that, and started again afterwards.</source>
        <translation>
            <numerusform>%n个运行中的事件流会因此暂停，之后会重新启动。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running stream(s) will be paused by that, and stay paused.</source>
        <translation>
            <numerusform>%n个运行中的事件流会因此暂停，并保持暂停状态。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them will lose secrets: the service clears what is left out.</source>
        <translation>
            <numerusform>其中%n项会丢失机密信息：服务会清除未发送的内容。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; %2 of %3 ticked</source>
        <translation>%1；已勾选%2项，共%3项</translation>
    </message>
</context>
<context>
    <name>weir::BulkItemFlow</name>
    <message>
        <source>It has changed since it was looked at, so nothing was sent; look at it again.</source>
        <translation>查看之后它已被更改，因此未发送任何内容；请重新查看。</translation>
    </message>
    <message>
        <source>Nobody is signed in any more, so nothing was sent; sign in and look again.</source>
        <translation>已无人登录，因此未发送任何内容；请登录后重新查看。</translation>
    </message>
    <message>
        <source>It was applied before the interruption.</source>
        <translation>中断之前已应用。</translation>
    </message>
    <message>
        <source>It was applied before the interruption, and the stream was not started again.</source>
        <translation>中断之前已应用，但事件流尚未重新启动。</translation>
    </message>
    <message numerus="yes">
        <source>%n secret(s) of it are not known; without them the service clears them.</source>
        <translation>
            <numerusform>有%n项机密信息未知；不带它们发送，服务会将其清除。</numerusform>
        </translation>
    </message>
    <message>
        <source>It was sent before the interruption. It changes secrets alone, which the service does not show, so nobody can see whether it was carried out; apply it by itself to send it again.</source>
        <translation>中断之前已发送。它只更改机密信息，而服务不显示机密信息，因此无法看出是否已执行；如需再次发送，请单独应用。</translation>
    </message>
    <message>
        <source>It was being sent when the run was interrupted, and the service shows nothing of it.</source>
        <translation>中断时正在发送，但服务上没有任何体现。</translation>
    </message>
    <message>
        <source>It was sent before the interruption, and the service holds it.</source>
        <translation>中断之前已发送，服务上已是该内容。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a field, then what is wrong with it</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>weir::BulkJournal</name>
    <message>
        <source>Another Weir makes these changes at the moment; wait for it to end.</source>
        <translation>另一个Weir正在进行这些更改；请等待其结束。</translation>
    </message>
    <message>
        <source>another version of Weir has written it</source>
        <translation>它由另一版本的Weir写入</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>它已损坏</translation>
    </message>
    <message>
        <source>The journal “%1” cannot be used: %2. Look on the service what became of its changes, and remove it then.</source>
        <translation>无法使用日志“%1”：%2。请在服务上查看其更改的结果，然后将其删除。</translation>
    </message>
    <message>
        <source>a newer Weir has written it, and it is left as it is</source>
        <translation>它由较新版本的Weir写入，保持不变</translation>
    </message>
</context>
<context>
    <name>weir::BulkModel</name>
    <message>
        <source>removed</source>
        <translation>已移除</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已更改</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>a value before and after</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Other fields</source>
        <translation>其他字段</translation>
    </message>
    <message>
        <source>%1 · running</source>
        <comment>how many changes; of a stream that is running</comment>
        <translation>%1 · 运行中</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n个字段</numerusform>
        </translation>
    </message>
    <message>
        <source>Running: the update pauses it</source>
        <translation>运行中：更新会使其暂停</translation>
    </message>
</context>
<context>
    <name>weir::BulkOptionsBar</name>
    <message>
        <source>Start again what was &amp;running</source>
        <translation>重新启动原来运行的事件流(&amp;R)</translation>
    </message>
    <message>
        <source>Cr&amp;eate what does not exist</source>
        <translation>创建不存在的资源(&amp;E)</translation>
    </message>
    <message>
        <source>At a &amp;time</source>
        <translation>同时进行(&amp;T)</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>At most a second</source>
        <translation>每秒最多</translation>
    </message>
    <message>
        <source>At &amp;most</source>
        <translation>每秒最多(&amp;M)</translation>
    </message>
    <message>
        <source>a second</source>
        <translation>个</translation>
    </message>
    <message>
        <source>On &amp;failure</source>
        <translation>失败时(&amp;F)</translation>
    </message>
    <message>
        <source>stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Secrets that are not &amp;known</source>
        <translation>未知的机密信息(&amp;K)</translation>
    </message>
    <message>
        <source>send nothing</source>
        <translation>不发送</translation>
    </message>
    <message>
        <source>leave them out; the service clears them</source>
        <translation>留空，由服务清除</translation>
    </message>
    <message>
        <source>From %1 to %2 in a second; empty for as many as there are.</source>
        <translation>每秒%1～%2；留空表示不限。</translation>
    </message>
</context>
<context>
    <name>weir::BulkProgress</name>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation>%1分钟</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation>%1小时</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>%1 · the service is busy; going on in %2</source>
        <comment>3 of 12, and a length of time</comment>
        <translation>%1 · 服务繁忙，%2后继续</translation>
    </message>
    <message>
        <source>%1 · about %2 left</source>
        <comment>3 of 12, and a length of time</comment>
        <translation>%1 · 约剩%2</translation>
    </message>
</context>
<context>
    <name>weir::BulkProgressRow</name>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>Begin nothing more, and do not wait for what was sent</source>
        <translation>不再开始新的操作，也不再等待已发送的请求</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>Sending: 3 of 12</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>weir::BulkReport</name>
    <message>
        <source>%1: %2</source>
        <comment>a file or a resource, then how far it is</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1; it is running, and the update pauses it</source>
        <translation>%1；正在运行，更新会将其暂停</translation>
    </message>
</context>
<context>
    <name>weir::BulkRun</name>
    <message>
        <source>“%1” is for the same resource, so neither is sent; leave one of them out.</source>
        <comment>a file or a resource</comment>
        <translation>“%1”针对同一资源，因此两者都不发送；请移除其中一个。</translation>
    </message>
</context>
<context>
    <name>weir::BulkTable</name>
    <message>
        <source>Changes</source>
        <translation>更改</translation>
    </message>
</context>
<context>
    <name>weir::BulkText</name>
    <message>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>Applied, but it does not run again</source>
        <translation>已应用，但未重新运行</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>已创建</translation>
    </message>
    <message>
        <source>Started again</source>
        <translation>已重新启动</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>已应用</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>无权限</translation>
    </message>
    <message>
        <source>The service was busy</source>
        <translation>服务繁忙</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>未发送</translation>
    </message>
    <message>
        <source>Not carried out</source>
        <translation>未执行</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n处更改</numerusform>
        </translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>To be started again</source>
        <translation>待重新启动</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>无更改</translation>
    </message>
    <message>
        <source>Cannot be sent</source>
        <translation>无法发送</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>正在发送…</translation>
    </message>
    <message numerus="yes">
        <source>%n to send</source>
        <translation>
            <numerusform>%n项待发送</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running, which the update pauses</source>
        <translation>
            <numerusform>%n项正在运行（更新会将其暂停）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n项无更改</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be sent</source>
        <translation>
            <numerusform>%n项无法发送</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n applied before</source>
        <translation>
            <numerusform>%n项此前已应用</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not known</source>
        <translation>
            <numerusform>%n项未知</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n applied</source>
        <translation>
            <numerusform>%n项已应用</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n项失败</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent</source>
        <translation>
            <numerusform>%n项未发送</numerusform>
        </translation>
    </message>
    <message>
        <source>Applied, and nobody has seen it run again</source>
        <translation>已应用，但未确认其重新运行</translation>
    </message>
</context>
<context>
    <name>weir::BusyIndicator</name>
    <message>
        <source>Busy</source>
        <translation>处理中</translation>
    </message>
</context>
<context>
    <name>weir::ButtonText</name>
    <message>
        <source>Clear</source>
        <comment>a field</comment>
        <translation>清除</translation>
    </message>
</context>
<context>
    <name>weir::Change</name>
    <message>
        <source>Update</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>创建</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>启动</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Enable</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>停用</translation>
    </message>
</context>
<context>
    <name>weir::ChangeText</name>
    <message>
        <source>not set</source>
        <translation>未设置</translation>
    </message>
    <message>
        <source>%1: secret, changed</source>
        <translation>%1：机密信息，已更改</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>%1: secret, removed; the service clears it</source>
        <translation>%1：机密信息，已移除；服务会将其清除</translation>
    </message>
</context>
<context>
    <name>weir::ChangesModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已更改</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>未设置</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>before and after</comment>
        <translation>%1 → %2</translation>
    </message>
</context>
<context>
    <name>weir::ChangesPane</name>
    <message>
        <source>Changes</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>No changes yet. What you edit in the form is listed here, with what it was.</source>
        <translation>尚无更改。您在表单中修改的内容及其原值会列在这里。</translation>
    </message>
</context>
<context>
    <name>weir::ChoiceEditor</name>
    <message>
        <source>Not set</source>
        <translation>未设置</translation>
    </message>
</context>
<context>
    <name>weir::ColorChoice</name>
    <message>
        <source>No colour</source>
        <translation>无颜色</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>紫色</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>橙色</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>红色</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>灰色</translation>
    </message>
</context>
<context>
    <name>weir::CommandLine</name>
    <message>
        <source>%1: %2 is not known; without it the service clears it.</source>
        <translation>%1：%2未知；如果不填写，服务会将其清空。</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>未发送任何内容。</translation>
    </message>
    <message>
        <source>Nothing was sent: nobody can be asked here, so add --yes to apply or --dry-run to look only.</source>
        <translation>未发送任何内容：此处无法询问确认，请添加--yes以应用，或添加--dry-run仅查看。</translation>
    </message>
    <message>
        <source>Apply these changes? [y/N]</source>
        <translation>应用这些更改？[y/N]</translation>
    </message>
    <message>
        <source> (request %1)</source>
        <translation> （请求ID：%1）</translation>
    </message>
    <message>
        <source>Applied.</source>
        <translation>已应用。</translation>
    </message>
    <message>
        <source>It is not known whether the update was carried out.</source>
        <translation>无法确定更新是否已执行。</translation>
    </message>
    <message>
        <source>The resource to update; else the one that the file names, else the one of the body&apos;s name.</source>
        <translation>要更新的资源；未指定时，使用文件中指明的资源，否则使用与请求体同名的资源。</translation>
    </message>
    <message>
        <source>Print what would change and send nothing.</source>
        <translation>仅打印将要发生的更改，不发送任何内容。</translation>
    </message>
    <message>
        <source>Send without the secrets that are not known; the service clears them.</source>
        <translation>不包含未知的机密信息，仍然发送；服务会将其清空。</translation>
    </message>
    <message>
        <source>Do not ask.</source>
        <translation>不询问确认。</translation>
    </message>
    <message>
        <source>Name one file, or “-” for standard input.</source>
        <translation>请指定一个文件，或用“-”表示标准输入。</translation>
    </message>
    <message>
        <source>Check files against the contract</source>
        <translation>按接口约定检查文件</translation>
    </message>
    <message>
        <source>Write a body in its canonical order</source>
        <translation>按规范顺序输出请求体</translation>
    </message>
    <message>
        <source>Print a body as JSON, a request, a command or a file of another program</source>
        <translation>将请求体打印为JSON、请求、命令或其他程序的文件</translation>
    </message>
    <message>
        <source>List event streams or subscriptions</source>
        <translation>列出事件流或事件订阅</translation>
    </message>
    <message>
        <source>Print one resource as the service holds it</source>
        <translation>打印服务中的某个资源</translation>
    </message>
    <message>
        <source>Store, test or forget the token of a profile</source>
        <translation>保存、检查或清除连接配置的Token</translation>
    </message>
    <message>
        <source>Serve the stand-in services on this machine</source>
        <translation>在本机运行模拟服务</translation>
    </message>
    <message>
        <source>Print this help.</source>
        <translation>打印此帮助。</translation>
    </message>
    <message>
        <source>--config-dir needs a folder.</source>
        <translation>--config-dir需要指定文件夹。</translation>
    </message>
    <message>
        <source>“%1” is neither a subcommand nor a file; “weir --help” lists the subcommands.</source>
        <translation>“%1”既不是子命令，也不是文件；运行“weir --help”可列出子命令。</translation>
    </message>
    <message>
        <source>Usage: weir [--config-dir DIR] [FILE…]        opens the window</source>
        <translation>用法： weir [--config-dir DIR] [FILE…]        打开窗口</translation>
    </message>
    <message>
        <source>       weir --sandbox                         opens it on the sandbox</source>
        <translation>       weir --sandbox                         在沙箱上打开窗口</translation>
    </message>
    <message>
        <source>       weir COMMAND [ARGUMENTS]</source>
        <translation>       weir COMMAND [ARGUMENTS]</translation>
    </message>
    <message>
        <source>Commands (weir COMMAND --help says more):</source>
        <translation>命令（运行weir COMMAND --help查看详细说明）：</translation>
    </message>
    <message>
        <source>Standard output cannot be written.</source>
        <translation>无法写入标准输出。</translation>
    </message>
    <message>
        <source>The file does not say which resource it is for; give its ID with --id.</source>
        <translation>文件未指明对应的资源，请用--id指定资源的ID。</translation>
    </message>
    <message>
        <source>The file does not name its project; choose a profile with --profile.</source>
        <translation>文件未指明项目，请用--profile选择连接配置。</translation>
    </message>
    <message>
        <source>The connection profile to take address and project from.</source>
        <translation>提供地址和项目的连接配置。</translation>
    </message>
    <message>
        <source>The ID of the resource.</source>
        <translation>资源的ID。</translation>
    </message>
    <message>
        <source>--secrets is placeholder or include, not “%1”.</source>
        <translation>--secrets的取值为placeholder或include，不能是“%1”。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Prints a body in its canonical order. “-” is standard input.</source>
        <translation>按规范顺序打印请求体。“-”表示标准输入。</translation>
    </message>
    <message>
        <source>Write the file instead of printing; secrets in it stay.</source>
        <translation>写入文件而不打印；文件中的机密信息保持不变。</translation>
    </message>
    <message>
        <source>--in-place needs a file; standard input cannot be written.</source>
        <translation>--in-place需要指定文件，不能写入标准输入。</translation>
    </message>
    <message>
        <source>%1: a key stands twice; writing the file would lose one of its values. “weir validate” says which.</source>
        <translation>%1：有一个键出现了两次，写入文件会丢失其中一个值。运行“weir validate”可查看是哪个键。</translation>
    </message>
    <message>
        <source>Lists the resources of a profile&apos;s project.</source>
        <translation>列出连接配置所指项目中的资源。</translation>
    </message>
    <message>
        <source>How to print them: text (tabs between the columns ID, name, status, source, target, updated) or json.</source>
        <translation>打印格式：text（依次为ID、名称、状态、事件源、事件目标、更新时间，各列以制表符分隔）或json。</translation>
    </message>
    <message>
        <source>streams or subscriptions.</source>
        <translation>streams或subscriptions。</translation>
    </message>
    <message>
        <source>Say what to list: streams or subscriptions.</source>
        <translation>请指明要列出的内容：streams或subscriptions。</translation>
    </message>
    <message>
        <source>--format is text or json, not “%1”.</source>
        <translation>--format的取值为text或json，不能是“%1”。</translation>
    </message>
    <message>
        <source>Prints one resource as the service holds it.</source>
        <translation>打印服务中的某个资源。</translation>
    </message>
    <message>
        <source>stream or subscription.</source>
        <translation>stream或subscription。</translation>
    </message>
    <message>
        <source>Say what to show: stream ID or subscription ID.</source>
        <translation>请指明要显示的内容：stream ID或subscription ID。</translation>
    </message>
    <message>
        <source>--auth is token or aksk, not “%1”.</source>
        <translation>--auth的取值为token或aksk，不能是“%1”。</translation>
    </message>
    <message>
        <source>The profile stays, because its secrets could not be removed from the keychain: %1</source>
        <translation>连接配置已保留，因为无法从系统密钥环中移除其机密信息：%1</translation>
    </message>
    <message>
        <source>The project ID.</source>
        <translation>项目ID。</translation>
    </message>
    <message>
        <source>The region, such as cn-north-4.</source>
        <translation>区域，例如cn-north-4。</translation>
    </message>
    <message>
        <source>One address for every service.</source>
        <translation>用于所有服务的同一地址。</translation>
    </message>
    <message>
        <source>The address of the service “%1” alone.</source>
        <translation>仅用于服务“%1”的地址。</translation>
    </message>
    <message>
        <source>token or aksk.</source>
        <translation>token或aksk。</translation>
    </message>
    <message>
        <source>The access key for aksk.</source>
        <translation>用于aksk的访问密钥ID（AK）。</translation>
    </message>
    <message>
        <source>A PEM file of further certificate authorities.</source>
        <translation>包含其他证书颁发机构的PEM文件。</translation>
    </message>
    <message>
        <source>Ask for the resource&apos;s name before each change.</source>
        <translation>每次更改前要求输入资源名称。</translation>
    </message>
    <message>
        <source>Standard input: %1</source>
        <translation>标准输入：%1</translation>
    </message>
    <message>
        <source>What the file holds: stream or subscription.</source>
        <translation>文件的内容：stream或subscription。</translation>
    </message>
    <message>
        <source>--kind is stream or subscription, not “%1”.</source>
        <translation>--kind的取值为stream或subscription，不能是“%1”。</translation>
    </message>
    <message>
        <source>%1 Say which it is with --kind.</source>
        <translation>%1请用--kind指明类型。</translation>
    </message>
    <message>
        <source>--%1 is a whole number from 0 to %2, not “%3”.</source>
        <translation>--%1的取值为0～%2的整数，不能是“%3”。</translation>
    </message>
    <message>
        <source>Serves the stand-in services on 127.0.0.1 until it is interrupted. The first line it prints says in JSON where, with which project and which token.</source>
        <translation>在127.0.0.1上运行模拟服务，直到被中断。打印的第一行以JSON格式给出地址、项目和Token。</translation>
    </message>
    <message>
        <source>The port; 0 for any that is free.</source>
        <translation>端口；0表示任意空闲端口。</translation>
    </message>
    <message>
        <source>How many event streams there are.</source>
        <translation>事件流的数量。</translation>
    </message>
    <message>
        <source>What stands for a secret in an answer: mask, omit or return.</source>
        <translation>响应中机密信息的处理方式：mask、omit或return。</translation>
    </message>
    <message>
        <source>How many milliseconds each answer waits.</source>
        <translation>每次响应延迟的毫秒数。</translation>
    </message>
    <message>
        <source>The sandbox takes options alone.</source>
        <translation>沙箱只接受选项。</translation>
    </message>
    <message>
        <source>--secrets is mask, omit or return, not “%1”.</source>
        <translation>--secrets的取值为mask、omit或return，不能是“%1”。</translation>
    </message>
    <message>
        <source>The token is empty, too long, or has characters that no token has: 1 to 32768 characters from ! to ~ are allowed.</source>
        <translation>Token为空、过长，或包含不允许的字符：允许1～32768个“!”到“~”之间的字符。</translation>
    </message>
    <message>
        <source>There is no token for “%1”. %2</source>
        <translation>“%1”没有Token。%2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>what the keychain said, then advice</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>The connection profile, by its name.</source>
        <translation>连接配置的名称。</translation>
    </message>
    <message>
        <source>Read the token from a file instead of the keychain; “-” is standard input.</source>
        <translation>从文件而不是系统密钥环读取Token；“-”表示标准输入。</translation>
    </message>
    <message>
        <source>Choose a connection profile with --profile.</source>
        <translation>请用--profile选择连接配置。</translation>
    </message>
    <message>
        <source>Nothing was stored: 1 to 32768 characters from ! to ~ are allowed, without spaces and line breaks.</source>
        <translation>未保存任何内容：允许1～32768个“!”到“~”之间的字符，不含空格和换行。</translation>
    </message>
    <message>
        <source>Not set.</source>
        <translation>未设置。</translation>
    </message>
    <message>
        <source>Checks files against the contract. “-” is standard input.</source>
        <translation>按接口约定检查文件。“-”表示标准输入。</translation>
    </message>
    <message>
        <source>How to print the findings: text or json.</source>
        <translation>检查结果的打印格式：text或json。</translation>
    </message>
    <message>
        <source>Warnings count as findings as well.</source>
        <translation>警告也计为发现的问题。</translation>
    </message>
    <message>
        <source>Name the files to check, or “-” for standard input.</source>
        <translation>请指定要检查的文件，或用“-”表示标准输入。</translation>
    </message>
    <message>
        <source>It is not known whether the update was carried out; look before sending it again. %1</source>
        <translation>无法确定更新是否已执行；再次发送前请先查看。%1</translation>
    </message>
    <message>
        <source>%1: a key stands twice; exporting the file would lose one of its values. “weir validate” says which.</source>
        <translation>%1：某个键出现了两次，导出该文件会丢失其中一个值。“weir validate”会指出是哪个键。</translation>
    </message>
    <message>
        <source>The file is for the project %1, but the profile is for %2.</source>
        <translation>该文件对应的项目是%1，而连接配置对应的项目是%2。</translation>
    </message>
    <message>
        <source>This stream is running: the update pauses it, and it has to be started again afterwards.</source>
        <translation>该事件流正在运行：更新会使其暂停，之后需要重新启动。</translation>
    </message>
    <message>
        <source>This profile is protected. Type “%1” to apply the update:</source>
        <translation>该连接配置受保护。请输入“%1”以应用更新：</translation>
    </message>
    <message>
        <source>Applied; the stream was running, so it has to be started again now.</source>
        <translation>已应用；该事件流此前正在运行，现在需要重新启动。</translation>
    </message>
    <message>
        <source>Say which schema: stream or subscription.</source>
        <translation>请指明哪个Schema：stream或subscription。</translation>
    </message>
    <message>
        <source>There is a schema of stream and of subscription, not of “%1”.</source>
        <translation>只有stream和subscription的Schema，没有“%1”的。</translation>
    </message>
    <message>
        <source>There is no display to show the window on, or it refuses; “weir --help” lists what works without.</source>
        <translation>没有可显示窗口的显示器，或其拒绝访问；“weir --help”列出无需显示器的功能。</translation>
    </message>
    <message>
        <source>Standard input can be the body or a secret to sign in with, not both.</source>
        <translation>标准输入可以是请求体，也可以是登录所用的机密信息，但不能同时用于两者。</translation>
    </message>
    <message>
        <source>Add, list, show, test or remove connection profiles</source>
        <translation>添加、列出、显示、测试或移除连接配置</translation>
    </message>
    <message>
        <source>%1: the placeholder here named another field; it is written as the one of %2 now.</source>
        <translation>%1：此处的占位符原指向另一字段，现已写为%2的占位符。</translation>
    </message>
    <message>
        <source>Repair what leaves no choice, such as old forms, and say it.</source>
        <translation>修复只有一种修正方式的问题（例如旧格式），并逐项说明。</translation>
    </message>
    <message>
        <source>The connection profile to compare with: its project and region are put in where --fix can derive a value.</source>
        <translation>用于比对的连接配置：在--fix能推导出取值之处，填入该连接配置的项目和区域。</translation>
    </message>
    <message>
        <source>%1 holds more than a body, and writing the body would lose it; leave out --in-place and print into another file.</source>
        <translation>%1除请求体外还包含其他内容，只写入请求体会丢失这些内容；请移除--in-place，并打印到另一个文件。</translation>
    </message>
    <message>
        <source>--proxy is system, none, http://HOST:PORT or socks5://HOST:PORT, without a user name and password.</source>
        <translation>--proxy的取值为system、none、http://HOST:PORT或socks5://HOST:PORT，不含用户名和密码。</translation>
    </message>
    <message>
        <source>The way to the services: system, none, http://HOST:PORT or socks5://HOST:PORT.</source>
        <translation>连接服务的方式：system、none、http://HOST:PORT或socks5://HOST:PORT。</translation>
    </message>
    <message>
        <source>The user name that the proxy asks for.</source>
        <translation>代理要求的用户名。</translation>
    </message>
    <message>
        <source>add, list, show, test, remove, export, import or proxy-password.</source>
        <translation>add、list、show、test、remove、export、import或proxy-password。</translation>
    </message>
    <message>
        <source>The profile, or the file to import.</source>
        <translation>连接配置，或要导入的文件。</translation>
    </message>
    <message>
        <source>Say what to do: add NAME, list, show NAME, test NAME, remove NAME, export NAME, import FILE or proxy-password NAME.</source>
        <translation>请指明操作：add NAME、list、show NAME、test NAME、remove NAME、export NAME、import FILE或proxy-password NAME。</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1毫秒</translation>
    </message>
    <message>
        <source>Certificate of %1, issued by %2, valid from %3 until %4, SHA-256 %5</source>
        <translation>证书主体：%1，颁发者：%2，有效期：%3至%4，SHA-256：%5</translation>
    </message>
    <message>
        <source>After how many seconds a token has to be renewed; as with IAM a day at most.</source>
        <translation>Token的有效期（秒），到期后需要重新获取；与IAM相同，最长为一天。</translation>
    </message>
    <message>
        <source>Sign in with a token or with a secret key: give --token-file or the other files, not both.</source>
        <translation>使用Token或密钥登录：请指定--token-file，或指定其他文件，不能同时指定。</translation>
    </message>
    <message>
        <source>The profile “%1” signs in with a token; a secret key and a security token need one that was added with --auth aksk.</source>
        <translation>连接配置“%1”使用Token登录；密钥和SecurityToken需要以--auth aksk添加的连接配置。</translation>
    </message>
    <message>
        <source>Standard input can be the secret key or the security token, not both.</source>
        <translation>标准输入可以是密钥，也可以是SecurityToken，但不能同时用于两者。</translation>
    </message>
    <message>
        <source>The secret key or the security token is empty, too long, or has characters that none has: 1 to 32768 characters from ! to ~ are allowed.</source>
        <translation>密钥或SecurityToken为空、过长，或包含不允许的字符：允许1～32768个“!”到“~”之间的字符。</translation>
    </message>
    <message>
        <source>Store one with “weir token set --profile %1”, or give a file with --%2.</source>
        <translation>请用“weir token set --profile %1”保存，或用--%2指定文件。</translation>
    </message>
    <message>
        <source>There is no secret key for “%1”. %2</source>
        <translation>“%1”没有密钥。%2</translation>
    </message>
    <message>
        <source>There is no password for the proxy of “%1”.</source>
        <translation>“%1”的代理没有密码。</translation>
    </message>
    <message>
        <source>Store it with “weir profile proxy-password %1”, or give a file with --proxy-password-file.</source>
        <translation>请用“weir profile proxy-password %1”保存，或用--proxy-password-file指定文件。</translation>
    </message>
    <message>
        <source>Read the secret key of an aksk profile from a file instead of the keychain; “-” is standard input.</source>
        <translation>从文件而不是系统密钥环读取aksk连接配置的密钥；“-”表示标准输入。</translation>
    </message>
    <message>
        <source>Read the security token of a temporary AK/SK pair from a file; “-” is standard input.</source>
        <translation>从文件读取临时AK/SK的SecurityToken；“-”表示标准输入。</translation>
    </message>
    <message>
        <source>Read the password of the profile&apos;s proxy from a file instead of the keychain.</source>
        <translation>从文件而不是系统密钥环读取连接配置的代理密码。</translation>
    </message>
    <message>
        <source>Standard input can be one of the secrets only.</source>
        <translation>标准输入只能用于其中一项机密信息。</translation>
    </message>
    <message>
        <source>set, login, status or forget.</source>
        <translation>set、login、status或forget。</translation>
    </message>
    <message>
        <source>Say what to do: set, login, status or forget.</source>
        <translation>请指明操作：set、login、status或forget。</translation>
    </message>
    <message>
        <source>--%1 is for “token login” alone.</source>
        <translation>--%1仅用于“token login”。</translation>
    </message>
    <message>
        <source>Say what to do: set, login, status or forget, not “%1”.</source>
        <translation>请指明操作：set、login、status或forget，不能是“%1”。</translation>
    </message>
    <message>
        <source>login: the user, by name.</source>
        <translation>login：用户的名称。</translation>
    </message>
    <message>
        <source>login: the account that the user belongs to.</source>
        <translation>login：用户所属的账号。</translation>
    </message>
    <message>
        <source>login: the ID of the user, which --passcode needs.</source>
        <translation>login：用户的ID，使用--passcode时需要。</translation>
    </message>
    <message>
        <source>“%1” signs in with an access key, so it takes no password; store the secret key with “weir token set”.</source>
        <translation>“%1”使用访问密钥ID登录，因此不需要密码；请用“weir token set”保存密钥。</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1分钟</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1小时%2分钟</translation>
    </message>
    <message>
        <source>The connection profile to compare project and region with; nothing is sent.</source>
        <translation>用于比对项目和区域的连接配置；不发送任何内容。</translation>
    </message>
    <message>
        <source>Put the secrets into the file, remember them in the window, or send it without them with --without-secrets.</source>
        <translation>请将机密信息写入文件，或在窗口中记住这些机密信息，或使用--without-secrets在不包含机密信息的情况下发送。</translation>
    </message>
    <message>
        <source>Waiting for the keychain; Ctrl+C ends this.</source>
        <translation>正在等待系统密钥环；按Ctrl+C可结束等待。</translation>
    </message>
    <message>
        <source>The profile “%1” names no proxy with a user, so no password belongs to it.</source>
        <translation>连接配置“%1”没有指定带用户名的代理，因此没有对应的代理密码。</translation>
    </message>
    <message>
        <source>The password of the proxy must be one line of text, without control characters; nothing was stored.</source>
        <translation>代理密码必须是一行文本，不含控制字符；未保存任何内容。</translation>
    </message>
    <message numerus="yes">
        <source>The service is busy; the request is sent again in %n second(s).</source>
        <translation>
            <numerusform>服务繁忙，将在%n秒后重新发送请求。</numerusform>
        </translation>
    </message>
    <message>
        <source>The secret is not encoded in UTF-8, so it cannot be sent as it is; write it in UTF-8.</source>
        <translation>机密信息不是UTF-8编码，无法原样发送；请使用UTF-8编码。</translation>
    </message>
    <message>
        <source>token set reads the token, or for aksk the secret key, from standard input and puts it into the system keychain; token login reads a password, signs in and puts the token there; token status says where it comes from and when it ends; token forget removes it.</source>
        <translation>token set从标准输入读取Token（使用aksk时为密钥），并保存到系统密钥环；token login读取密码、登录并将Token保存到系统密钥环；token status显示Token的来源和到期时间；token forget将其移除。</translation>
    </message>
    <message>
        <source>status: text or json.</source>
        <translation>status：text或json。</translation>
    </message>
    <message>
        <source>Standard input is the user&apos;s password; give the one of the proxy in a file.</source>
        <translation>标准输入已用于用户密码，请用文件提供代理密码。</translation>
    </message>
    <message>
        <source>In the system keychain</source>
        <translation>在系统密钥环中</translation>
    </message>
    <message>
        <source>In the system keychain (%1)</source>
        <translation>在系统密钥环（%1）中</translation>
    </message>
    <message>
        <source>%1; when it ends is not known.</source>
        <comment>where it is</comment>
        <translation>%1；到期时间未知。</translation>
    </message>
    <message>
        <source>%1; it ended on %2, so sign in again.</source>
        <comment>where it is</comment>
        <translation>%1；已于%2到期，请重新登录。</translation>
    </message>
    <message>
        <source>%1; it ends on %2, in %3.</source>
        <comment>where it is</comment>
        <translation>%1；将于%2到期，剩余%3。</translation>
    </message>
    <message>
        <source>The token is stored, but the user is not in the profile: %1</source>
        <comment>then why, as a sentence</comment>
        <translation>Token已保存，但用户未写入连接配置：%1</translation>
    </message>
    <message>
        <source>Type “%1” to go on:</source>
        <translation>输入“%1”以继续：</translation>
    </message>
    <message>
        <source>Do not ask; a protected profile asks all the same.</source>
        <translation>不询问；受保护的连接配置仍会询问。</translation>
    </message>
    <message>
        <source>The name of the resource, which deleting and a protected profile ask for.</source>
        <translation>资源名称，删除资源和使用受保护的连接配置时需要提供。</translation>
    </message>
    <message>
        <source>Say which resource: stream ID or subscription ID.</source>
        <translation>请指明资源：stream ID或subscription ID。</translation>
    </message>
    <message>
        <source>Event streams are started and paused, not enabled.</source>
        <translation>事件流只能启动和暂停，不能启用或停用。</translation>
    </message>
    <message>
        <source>Subscriptions are enabled and disabled, not started.</source>
        <translation>事件订阅只能启用和停用，不能启动或暂停。</translation>
    </message>
    <message>
        <source>Starts an event stream and waits until it runs.</source>
        <translation>启动事件流，并等待其运行。</translation>
    </message>
    <message>
        <source>Pauses an event stream and waits until it stands.</source>
        <translation>暂停事件流，并等待其停止。</translation>
    </message>
    <message>
        <source>Enables an event subscription.</source>
        <translation>启用事件订阅。</translation>
    </message>
    <message>
        <source>Disables an event subscription.</source>
        <translation>停用事件订阅。</translation>
    </message>
    <message>
        <source>Deletes a resource for good; asks for its name.</source>
        <translation>永久删除资源；会要求输入其名称。</translation>
    </message>
    <message>
        <source>Start an event stream</source>
        <translation>启动事件流</translation>
    </message>
    <message>
        <source>Pause an event stream</source>
        <translation>暂停事件流</translation>
    </message>
    <message>
        <source>Enable an event subscription</source>
        <translation>启用事件订阅</translation>
    </message>
    <message>
        <source>Disable an event subscription</source>
        <translation>停用事件订阅</translation>
    </message>
    <message>
        <source>Delete a resource for good</source>
        <translation>永久删除资源</translation>
    </message>
    <message>
        <source>--access-key is for --auth aksk alone.</source>
        <translation>--access-key仅用于--auth aksk。</translation>
    </message>
    <message>
        <source>--proxy-user needs the proxy itself: give --proxy http://HOST:PORT or socks5://HOST:PORT.</source>
        <translation>--proxy-user需要代理本身：请给出--proxy http://HOST:PORT或socks5://HOST:PORT。</translation>
    </message>
    <message>
        <source>Standard input</source>
        <translation>标准输入</translation>
    </message>
    <message>
        <source>profile add NAME --project ID …, profile list, profile show NAME, profile remove NAME, profile export NAME, profile import FILE [NAME], where “-” is standard input; an exported profile holds no secret. profile test NAME looks how far a connection comes, and prints each step: outcome, step, duration and what was found, with tabs between them; profile proxy-password NAME reads the password of the profile&apos;s proxy from standard input and puts it into the system keychain.</source>
        <translation>profile add NAME --project ID …、profile list、profile show NAME、profile remove NAME、profile export NAME、profile import FILE [NAME]，其中“-”表示标准输入；导出的连接配置不含机密信息。profile test NAME检查连接能进行到哪一步，并打印每一步：结果、步骤、用时和发现的内容，以制表符分隔；profile proxy-password NAME从标准输入读取连接配置的代理密码，并存入系统密钥环。</translation>
    </message>
    <message>
        <source>--%1 is not for “profile %2”; “weir profile --help” says what it is for.</source>
        <translation>--%1不适用于“profile %2”；“weir profile --help”说明其用途。</translation>
    </message>
    <message>
        <source>Password:</source>
        <translation>密码：</translation>
    </message>
    <message>
        <source>Token:</source>
        <translation>Token：</translation>
    </message>
    <message>
        <source>Secret key:</source>
        <translation>密钥（SK）：</translation>
    </message>
    <message>
        <source>Security token:</source>
        <translation>SecurityToken：</translation>
    </message>
    <message>
        <source>Password of the proxy:</source>
        <translation>代理密码：</translation>
    </message>
    <message>
        <source>Give a file with --%1.</source>
        <translation>请用--%1给出一个文件。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>无法读取%1：%2。</translation>
    </message>
    <message>
        <source>%1 is larger than %2, the most that is read.</source>
        <translation>%1超过可读取的上限%2。</translation>
    </message>
    <message>
        <source>--%1 is for “token status” alone.</source>
        <translation>--%1仅用于“token status”。</translation>
    </message>
    <message>
        <source>The token is new, and by this computer&apos;s clock it has ended already: the clock may be wrong.</source>
        <translation>Token是新获取的，但按本机时钟已过期：本机时钟可能有误。</translation>
    </message>
    <message>
        <source>login: the 6 digits that the user&apos;s MFA device shows; needs --user, --domain and --user-id.</source>
        <translation>login：用户的MFA设备显示的6位数字；需要--user、--domain和--user-id。</translation>
    </message>
    <message>
        <source>Say with %1 who signs in: beside a passcode IAM wants the ID of the user as well as the name and the account.</source>
        <translation>请用%1说明由谁登录：除验证码外，IAM还需要用户ID、用户名和账号。</translation>
    </message>
    <message>
        <source>Say with %1 who signs in.</source>
        <translation>请用%1说明由谁登录。</translation>
    </message>
    <message>
        <source>Weir is running on this folder already and does not answer; end it, or name another folder with --config-dir.</source>
        <translation>Weir已在此文件夹上运行但没有响应；请结束它，或用--config-dir指定其他文件夹。</translation>
    </message>
    <message>
        <source>%1 has changed on the service since the review, so nothing was sent; look at it and apply again.</source>
        <translation>%1在核对之后已在服务中被更改，因此未发送任何内容；请查看后重新应用。</translation>
    </message>
    <message>
        <source>The service does not have %1 any more.</source>
        <translation>服务中已没有%1。</translation>
    </message>
    <message>
        <source>“%1” is created.</source>
        <translation>“%1”已创建。</translation>
    </message>
    <message>
        <source>This stream is running: the update pauses it, and it is started again afterwards.</source>
        <translation>此事件流正在运行：更新会将其暂停，之后会重新启动。</translation>
    </message>
    <message>
        <source>The version that the file was made from: where the service holds another one, nothing is sent (exit code 4).</source>
        <translation>文件所依据的版本：如果服务中是其他版本，则不发送任何内容（退出码4）。</translation>
    </message>
    <message>
        <source>Create the resource where there is none of its name, or where the one that the file names is gone.</source>
        <translation>如果没有同名资源，或文件所指的资源已不存在，则创建。</translation>
    </message>
    <message>
        <source>Leave a stream paused that was running; else it is started again.</source>
        <translation>原本运行的事件流保持暂停；否则会重新启动。</translation>
    </message>
    <message>
        <source>Standard input can be one file, not both.</source>
        <translation>标准输入只能作为其中一个文件。</translation>
    </message>
    <message>
        <source>Created.</source>
        <translation>已创建。</translation>
    </message>
    <message>
        <source>Created; its ID is %1.</source>
        <translation>已创建；其ID为%1。</translation>
    </message>
    <message>
        <source>To restore what was there before, apply the file of that version: weir apply FILE --id %1 --profile %2</source>
        <translation>要恢复之前的内容，请应用该版本的文件：weir apply FILE --id %1 --profile %2</translation>
    </message>
    <message>
        <source>To restore what was there before: weir apply %1 --id %2 --profile %3</source>
        <translation>要恢复之前的内容：weir apply %1 --id %2 --profile %3</translation>
    </message>
    <message>
        <source>Applied; the stream runs again.</source>
        <translation>已应用；事件流已恢复运行。</translation>
    </message>
    <message>
        <source>Applied, but the stream does not run again: %1 %2</source>
        <comment>why, and how to restore it, as sentences</comment>
        <translation>已应用，但事件流未恢复运行：%1 %2</translation>
    </message>
    <message>
        <source>The update was not carried out: the service holds what it held before. %1</source>
        <translation>更新未执行：服务中的内容与之前相同。%1</translation>
    </message>
    <message>
        <source>Write the requests and their answers, without secrets, to a file (HAR 1.2).</source>
        <translation>将请求及其响应（不含机密信息）写入文件（HAR 1.2）。</translation>
    </message>
    <message>
        <source>List or export the changes that were sent</source>
        <translation>列出或导出已发送的更改</translation>
    </message>
    <message>
        <source>Lists the changes that were sent from this machine, the newest first.</source>
        <translation>列出从本机发送的更改，最新的在前。</translation>
    </message>
    <message>
        <source>Of one resource, by its ID or its name.</source>
        <translation>仅一个资源，按其ID或名称。</translation>
    </message>
    <message>
        <source>With one outcome: applied, rejected, unauthorized, busy, unsent, not-applied or unknown.</source>
        <translation>仅一种结果：applied、rejected、unauthorized、busy、unsent、not-applied或unknown。</translation>
    </message>
    <message>
        <source>From this time on, such as 2026-11-26 or 2026-11-26T08:00:00Z.</source>
        <translation>从此时间开始，例如2026-11-26或2026-11-26T08:00:00Z。</translation>
    </message>
    <message>
        <source>How to print them: text (tabs between the columns time, profile, action, kind, ID, name, outcome, milliseconds, request ID) or json.</source>
        <translation>打印方式：text（以制表符分隔时间、连接配置、操作、类型、ID、名称、结果、毫秒、请求ID各列）或json。</translation>
    </message>
    <message>
        <source>Write the versions of each resource that is found to a folder of its own within this one.</source>
        <translation>将找到的每个资源的各版本写入此文件夹内各自的文件夹。</translation>
    </message>
    <message>
        <source>Name a resource with --resource.</source>
        <translation>请用--resource指定资源。</translation>
    </message>
    <message>
        <source>--outcome is applied, rejected, unauthorized, busy, unsent, not-applied or unknown, not “%1”.</source>
        <translation>--outcome应为applied、rejected、unauthorized、busy、unsent、not-applied或unknown，而不是“%1”。</translation>
    </message>
    <message>
        <source>--since is a date such as 2026-11-26 or a time such as 2026-11-26T08:00:00Z, not “%1”.</source>
        <translation>--since应为日期（例如2026-11-26）或时间（例如2026-11-26T08:00:00Z），而不是“%1”。</translation>
    </message>
    <message>
        <source>The service has confirmed it, but this was interrupted before the state that follows was seen; “weir show” says what it is.</source>
        <translation>服务已确认该操作，但在看到随后的状态之前已中断；“weir show”可显示当前状态。</translation>
    </message>
    <message>
        <source>“%1” is not as the expected file has it, so nothing was sent.</source>
        <translation>“%1”与预期文件中的内容不同，因此未发送任何内容。</translation>
    </message>
    <message>
        <source>Say what would happen and send nothing.</source>
        <translation>只说明会发生什么，不发送任何内容。</translation>
    </message>
    <message>
        <source>What the resource has to be: where the service holds another version than this file, nothing is sent (exit code 4).</source>
        <translation>资源应有的内容：如果服务中的版本与此文件不同，则不发送任何内容（退出码4）。</translation>
    </message>
    <message>
        <source>Interrupted, so nothing was sent.</source>
        <translation>已中断，因此未发送任何内容。</translation>
    </message>
    <message>
        <source>Write every resource to a file of its own</source>
        <translation>将每个资源写入各自的文件</translation>
    </message>
    <message>
        <source>Compare files with what the service holds</source>
        <translation>将文件与服务中的内容比较</translation>
    </message>
    <message>
        <source>Update resources from files</source>
        <translation>根据文件更新资源</translation>
    </message>
    <message>
        <source>Exit codes: 0 done, 1 findings, differences, or changes that were declined, 2 unusable input or arguments, 3 the network or the service failed, or interrupted, 4 the resource changed, 5 not signed in or not allowed, 6 outcome unknown.</source>
        <translation>退出码：0表示完成，1表示有检查结果、有差异或更改被拒绝，2表示输入或参数不可用，3表示网络或服务失败，或被中断，4表示资源已被更改，5表示未登录或无权限，6表示结果未知。</translation>
    </message>
    <message>
        <source>The service has no “%1”; everything is new.</source>
        <translation>服务中没有“%1”；全部内容都是新的。</translation>
    </message>
    <message>
        <source>Interrupted; the comparison is not complete.</source>
        <translation>已中断；比较不完整。</translation>
    </message>
    <message>
        <source>Prints what applying the files would change, field by field, and sends nothing. Exit code 0 where nothing differs, 1 where something does.</source>
        <translation>逐字段打印应用这些文件会更改的内容，不发送任何内容。没有差异时退出码为0，有差异时为1。</translation>
    </message>
    <message>
        <source>The resource to compare with; else the one that the file names, else the one of the body&apos;s name.</source>
        <translation>要与之比较的资源；未指定时为文件中指明的资源，否则为与请求体同名的资源。</translation>
    </message>
    <message>
        <source>Where there is no such resource, compare with nothing, as for one that is created.</source>
        <translation>没有该资源时，按新建资源的方式与空内容比较。</translation>
    </message>
    <message>
        <source>How to print the changes: text (one a line, beginning with the JSON Pointer) or json.</source>
        <translation>更改的打印方式：text（每行一项，以JSON Pointer开头）或json。</translation>
    </message>
    <message>
        <source>%1 differs:</source>
        <translation>%1有差异：</translation>
    </message>
    <message>
        <source>Interrupted; this is not the whole list.</source>
        <translation>已中断；这不是完整的列表。</translation>
    </message>
    <message>
        <source>Interrupted, so nothing was written.</source>
        <translation>已中断，因此未写入任何内容。</translation>
    </message>
    <message>
        <source>Interrupted: not every file is as the service has it; pull again.</source>
        <translation>已中断：并非所有文件都与服务一致；请重新拉取。</translation>
    </message>
    <message>
        <source>There is no resource with the ID %1 in this project.</source>
        <translation>此项目中没有ID为%1的资源。</translation>
    </message>
    <message>
        <source>%1 new, %2 changed, %3 unchanged, %4 gone.</source>
        <translation>新增%1个，更改%2个，未变%3个，已不存在%4个。</translation>
    </message>
    <message>
        <source>Files of resources that are gone were kept; --prune removes them.</source>
        <translation>已不存在的资源的文件已保留；使用--prune可将其删除。</translation>
    </message>
    <message>
        <source>Writes every resource of the project to a request file of its own, without secrets: DIR/streams/NAME.json and DIR/subscriptions/NAME.json. Prints which files are new, which changed and in what, and which are of resources that are gone. What was edited in such a file is replaced; a file that holds the same already is not touched.</source>
        <translation>将项目中的每个资源写入各自的请求文件，不含机密信息：DIR/streams/NAME.json和DIR/subscriptions/NAME.json。打印哪些文件是新增的，哪些有更改及更改的内容，哪些文件的资源已不存在。在此类文件中所做的编辑会被替换；内容已相同的文件不会改动。</translation>
    </message>
    <message>
        <source>This resource alone.</source>
        <translation>仅此资源。</translation>
    </message>
    <message>
        <source>Remove the files of this project&apos;s resources that the service does not have any more, or has under another name.</source>
        <translation>删除此项目中服务已没有、或已改用其他名称的资源的文件。</translation>
    </message>
    <message>
        <source>The folder; it is made where there is none.</source>
        <translation>文件夹；不存在时会创建。</translation>
    </message>
    <message>
        <source>Name one folder to write to.</source>
        <translation>请指定一个要写入的文件夹。</translation>
    </message>
    <message>
        <source>There is no fault “%1”; “weir sandbox --faults” lists them.</source>
        <translation>没有名为“%1”的故障；“weir sandbox --faults”可列出所有故障。</translation>
    </message>
    <message>
        <source>There is no fault “%1”; is it %2? “weir sandbox --faults” lists them.</source>
        <translation>没有名为“%1”的故障；是否指%2？“weir sandbox --faults”可列出所有故障。</translation>
    </message>
    <message>
        <source>A way in which the services fail, once or more: %1.</source>
        <translation>服务发生的故障，可多次指定：%1。</translation>
    </message>
    <message>
        <source>Say what each fault does (tabs between the columns name, service, operations, times, status, code, message) and serve nothing. The first row of a name that fits a request counts.</source>
        <translation>说明每种故障的作用（名称、服务、操作、次数、状态码、错误码、消息各列以制表符分隔），不提供服务。同名的多行中，以第一个符合请求的为准。</translation>
    </message>
    <message>
        <source>Name the files, or “-” for standard input.</source>
        <translation>请指定文件，或用“-”表示标准输入。</translation>
    </message>
    <message>
        <source>--%1 is for one file.</source>
        <translation>--%1仅适用于单个文件。</translation>
    </message>
    <message>
        <source> The stream was running and may stand now; to start it: %1</source>
        <translation>事件流之前正在运行，现在可能已停止；启动命令：%1</translation>
    </message>
    <message>
        <source>Applied; this was interrupted before the stream was started again: %1</source>
        <translation>已应用；在重新启动事件流之前被中断：%1</translation>
    </message>
    <message>
        <source>Applied; this was interrupted before it was seen whether the stream runs again. If it does not: %1</source>
        <translation>已应用；在看到事件流是否重新运行之前被中断。如果没有运行：%1</translation>
    </message>
    <message>
        <source>--resource needs the ID or the name of a resource.</source>
        <translation>--resource需要资源的ID或名称。</translation>
    </message>
    <message>
        <source>--export needs a folder.</source>
        <translation>--export需要一个文件夹。</translation>
    </message>
    <message>
        <source>--id needs the ID of a resource.</source>
        <translation>--id需要资源的ID。</translation>
    </message>
    <message>
        <source>--log needs a file.</source>
        <translation>--log需要一个文件。</translation>
    </message>
    <message>
        <source>The command uses “%1” otherwise as well; name another file for --log.</source>
        <translation>该命令还将“%1”用作其他用途；请为--log指定另一个文件。</translation>
    </message>
    <message>
        <source>“%1” is no earlier log (HAR) and would be lost; name another file for --log.</source>
        <translation>“%1”不是先前的日志（HAR），其内容将会丢失；请为--log指定另一个文件。</translation>
    </message>
    <message>
        <source>Print what the rules of a stream make of events</source>
        <translation>输出事件流的规则对事件的处理结果</translation>
    </message>
    <message>
        <source>Try the rules of a stream on a folder of samples</source>
        <translation>用文件夹中的样例检验事件流的规则</translation>
    </message>
    <message>
        <source>Prints what the rules of an event stream make of events: which condition of the filter lets each pass or stops it, and what the target gets. “-” is standard input. Exit code 1 where a part of that is not known.</source>
        <translation>输出事件流的规则对事件的处理结果：过滤规则的哪个条件使事件通过或被拦截，以及事件目标收到的内容。“-”表示标准输入。如有部分结果未知，退出码为1。</translation>
    </message>
    <message>
        <source>A CloudEvent, a sample that holds one, or a folder of them. May be given again.</source>
        <translation>CloudEvents事件、包含事件的样例，或存放它们的文件夹。可以多次指定。</translation>
    </message>
    <message>
        <source>Name the events to try the rules on, with --event.</source>
        <translation>请用--event指定要试运行规则的事件。</translation>
    </message>
    <message>
        <source>%1: passes</source>
        <translation>%1：通过</translation>
    </message>
    <message>
        <source>%1: is stopped</source>
        <translation>%1：被拦截</translation>
    </message>
    <message>
        <source>%1: not known</source>
        <translation>%1：未知</translation>
    </message>
    <message>
        <source>The default is used for %1.</source>
        <translation>%1使用了默认值。</translation>
    </message>
    <message>
        <source>There is no value for %1.</source>
        <translation>%1没有值。</translation>
    </message>
    <message>
        <source>%1 is not defined.</source>
        <translation>%1未定义。</translation>
    </message>
    <message>
        <source>%1 has no value</source>
        <translation>%1没有值</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>变量</translation>
    </message>
    <message>
        <source>Output, which is not sent</source>
        <translation>输出（不会发送）</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation>Key %1</translation>
    </message>
    <message>
        <source>How to print the outcome: text or json.</source>
        <translation>结果的输出格式：text或json。</translation>
    </message>
    <message>
        <source>“%1” is an event subscription; only event streams have rules that can be tried.</source>
        <translation>“%1”是事件订阅；只有事件流才有可以试运行的规则。</translation>
    </message>
    <message>
        <source>“%1” is no JSON object, so it is no event stream.</source>
        <translation>“%1”不是JSON对象，因此不是事件流。</translation>
    </message>
    <message>
        <source>%1: %2 stands twice, so there is no telling what the rules are; take one away.</source>
        <translation>%1：%2出现了两次，无法确定规则是什么；请删除其中一个。</translation>
    </message>
    <message>
        <source>– %1: nothing expected</source>
        <translation>– %1：没有预期</translation>
    </message>
    <message>
        <source>%1 of %2 as expected</source>
        <translation>%2个样例中有%1个符合预期</translation>
    </message>
    <message>
        <source>No sample expects anything, so nothing was tested.</source>
        <translation>没有样例包含预期，因此什么都没有检验。</translation>
    </message>
    <message>
        <source>Tries the rules of an event stream on samples, events with what is expected of the rules, and prints what differs. “-” is standard input. Exit code 0 where everything is as expected, 1 where something differs.</source>
        <translation>用样例（事件及对规则的预期）检验事件流的规则，并输出不同之处。“-”表示标准输入。全部符合预期时退出码为0，有不同之处时为1。</translation>
    </message>
    <message>
        <source>The folder with the samples: its *.json files, in the order of their names.</source>
        <translation>样例所在的文件夹：其中的*.json文件，按名称排序。</translation>
    </message>
    <message>
        <source>Name the folder with the samples, with --samples.</source>
        <translation>请用--samples指定样例所在的文件夹。</translation>
    </message>
    <message>
        <source>Name one folder with --samples.</source>
        <translation>请用--samples指定一个文件夹。</translation>
    </message>
    <message>
        <source>Examples:</source>
        <translation>示例：</translation>
    </message>
    <message>
        <source>Say nothing on standard error but errors and questions; results stay.</source>
        <translation>标准错误上只有错误和询问；结果照常打印。</translation>
    </message>
    <message>
        <source>       weir --help | --version</source>
        <translation>       weir --help | --version</translation>
    </message>
    <message>
        <source>Fail where a file has errors or warnings.</source>
        <translation>文件有错误或警告时以失败结束。</translation>
    </message>
    <message>
        <source>Print the findings for another program.</source>
        <translation>打印检查结果，供其他程序使用。</translation>
    </message>
    <message>
        <source>Say which condition stops the event, or what the target gets.</source>
        <translation>说明哪个条件拦截了事件，或事件目标收到什么。</translation>
    </message>
    <message>
        <source>Fail where the rules make something else of a sample than it expects.</source>
        <translation>规则对样例的处理结果与预期不符时以失败结束。</translation>
    </message>
    <message>
        <source>Repair what leaves no choice, and write the file in its order.</source>
        <translation>修复只有一种改法的问题，并按规范顺序写入文件。</translation>
    </message>
    <message>
        <source>Make a request file, which names its resource, of a body.</source>
        <translation>由请求体生成指明所属资源的请求文件。</translation>
    </message>
    <message>
        <source>Print a line for each event stream.</source>
        <translation>为每个事件流打印一行。</translation>
    </message>
    <message>
        <source>Print the names alone.</source>
        <translation>只打印名称。</translation>
    </message>
    <message>
        <source>Keep a stream as the service holds it.</source>
        <translation>按服务中的内容保存一个事件流。</translation>
    </message>
    <message>
        <source>Bring a folder to what the service has, for git to show.</source>
        <translation>使文件夹与服务中的内容一致，便于用git查看变化。</translation>
    </message>
    <message>
        <source>Print what applying the files would change.</source>
        <translation>打印应用这些文件会改变什么。</translation>
    </message>
    <message>
        <source>Print what would change, and send nothing.</source>
        <translation>打印会改变什么，不发送任何内容。</translation>
    </message>
    <message>
        <source>Start a stream and wait until it runs.</source>
        <translation>启动事件流，并等待其运行。</translation>
    </message>
    <message>
        <source>Pause a stream that is as the file has it.</source>
        <translation>仅在事件流与文件一致时暂停它。</translation>
    </message>
    <message>
        <source>Enable a subscription.</source>
        <translation>启用事件订阅。</translation>
    </message>
    <message>
        <source>Say what would happen, and send nothing.</source>
        <translation>说明会发生什么，不发送任何内容。</translation>
    </message>
    <message>
        <source>Delete the stream if that is its name; nobody is asked.</source>
        <translation>名称相符时删除该事件流，不再询问。</translation>
    </message>
    <message>
        <source>Find the changes of which nobody could tell whether they were applied.</source>
        <translation>查找无法确定是否已应用的更改。</translation>
    </message>
    <message>
        <source>Add a profile that signs in with a token.</source>
        <translation>添加使用Token登录的连接配置。</translation>
    </message>
    <message>
        <source>Look how far a connection comes.</source>
        <translation>检查连接能进行到哪一步。</translation>
    </message>
    <message>
        <source>Sign in with the password of a file, and keep the token in the keychain.</source>
        <translation>用文件中的密码登录，并将Token保存到系统密钥环。</translation>
    </message>
    <message>
        <source>Say whether there is a token, and when it ends.</source>
        <translation>说明是否有Token，以及何时到期。</translation>
    </message>
    <message>
        <source>Give an editor the rules of a body.</source>
        <translation>为编辑器提供请求体的规则。</translation>
    </message>
    <message>
        <source>See what becomes of requests that the service refuses for a while.</source>
        <translation>查看被服务暂时拒绝的请求会怎样。</translation>
    </message>
    <message>
        <source>This form needs the address of the service; choose a profile with --profile.</source>
        <translation>此格式需要服务的地址；请用--profile选择连接配置。</translation>
    </message>
    <message>
        <source>Prints a body in another form, or writes it to a file. What has a placeholder is said on standard error. “-” is standard input.</source>
        <translation>以另一种格式打印请求体，或将其写入文件。占位符所代替的内容会在标准错误中说明。“-”表示标准输入。</translation>
    </message>
    <message>
        <source>The file to write in place of standard output; with secrets it is for you alone.</source>
        <translation>代替标准输出写入的文件；含有机密信息时仅供您本人访问。</translation>
    </message>
    <message>
        <source>placeholder or include. The latter prints the secrets that stand in the file and, with --profile, those that the keychain holds for the resource.</source>
        <translation>placeholder或include。后者会打印文件中的机密信息，使用--profile时还会打印系统密钥环中为该资源保存的机密信息。</translation>
    </message>
    <message>
        <source>--as is one of %1, not “%2”.</source>
        <translation>--as应为%1之一，而不是“%2”。</translation>
    </message>
    <message>
        <source>--out needs a file.</source>
        <translation>--out需要一个文件。</translation>
    </message>
    <message>
        <source>stream or subscription. Without it both.</source>
        <translation>stream或subscription。不指定则两者都取。</translation>
    </message>
    <message>
        <source>Updates a resource from a file: prints what changes, asks, and sends it once. Where the resource changes between the review and the answer, nothing is sent (exit code 4). Several files, or those of a folder, are reviewed and sent together.</source>
        <translation>用文件更新资源：打印更改内容，询问，然后只发送一次。若资源在核对与回答之间发生变化，则不发送任何内容（退出码4）。多个文件或文件夹中的文件会一起核对并发送。</translation>
    </message>
    <message>
        <source>What a protected profile asks for: the name of the resource, and with several files its own.</source>
        <translation>受保护的连接配置所要求的内容：资源名称；有多个文件时为连接配置自身的名称。</translation>
    </message>
    <message>
        <source>--%1 is for several files.</source>
        <translation>--%1用于多个文件。</translation>
    </message>
    <message>
        <source>There is no interrupted run in this project to go on with.</source>
        <translation>此项目中没有可继续的已中断运行。</translation>
    </message>
    <message>
        <source>A run with some of these files was interrupted on %1; go on with it with --resume, or forget it with --anew.</source>
        <translation>包含其中部分文件的运行已于%1中断；可用--resume继续，或用--anew放弃它。</translation>
    </message>
    <message>
        <source>The service takes no more requests at the moment; going on in %1 s.</source>
        <translation>服务暂时不再接受请求；%1秒后继续。</translation>
    </message>
    <message>
        <source>Nothing was sent, because of what cannot be; mend that, or send the others without it with --keep-going.</source>
        <translation>由于有无法发送的项，未发送任何内容；请修正，或用--keep-going发送其余各项。</translation>
    </message>
    <message numerus="yes">
        <source>This profile is protected. Type its name, “%1”, to send %n update(s):</source>
        <translation>
            <numerusform>此连接配置受保护。输入其名称“%1”以发送%n项更新：</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %n update(s)? [y/N]</source>
        <translation>
            <numerusform>发送%n项更新？[y/N]</numerusform>
        </translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1。</translation>
    </message>
    <message>
        <source>%1 “weir apply --resume” goes on where this ended.</source>
        <translation>%1“weir apply --resume”可从此处继续。</translation>
    </message>
    <message>
        <source>Standard input is one file, and is applied by itself.</source>
        <translation>标准输入是一个文件，须单独应用。</translation>
    </message>
    <message>
        <source>--concurrency is a number from 1 to %1, not “%2”.</source>
        <translation>--concurrency须为1～%1的数字，而不是“%2”。</translation>
    </message>
    <message>
        <source>--rate is a number from %1 to %2, not “%3”.</source>
        <translation>--rate须为%1～%2的数字，而不是“%3”。</translation>
    </message>
    <message>
        <source>How many of several files are read or sent at a time; 4 without this.</source>
        <translation>多个文件中同时读取或发送的数量；不指定时为4。</translation>
    </message>
    <message>
        <source>How many of several files begin to be sent in a second, such as 0.5.</source>
        <translation>多个文件中每秒开始发送的数量，例如0.5。</translation>
    </message>
    <message>
        <source>Send the others where one of several files cannot be applied; else it ends.</source>
        <translation>多个文件中有一个无法应用时仍发送其余文件；否则即结束。</translation>
    </message>
    <message>
        <source>Write what became of each of several files: as JSON or CSV where the name ends so, else as text.</source>
        <translation>写入多个文件各自的结果：文件名以此结尾时为JSON或CSV，否则为文本。</translation>
    </message>
    <message>
        <source>Go on with the run that was interrupted, without sending anything twice.</source>
        <translation>继续已中断的运行，不会重复发送任何内容。</translation>
    </message>
    <message>
        <source>Begin anew where a run of these files was interrupted.</source>
        <translation>这些文件的运行曾中断时，重新开始。</translation>
    </message>
    <message>
        <source>How the results of several files are printed: text or json.</source>
        <translation>多个文件的结果如何打印：text或json。</translation>
    </message>
    <message>
        <source>--resume goes on with the files of the run that was interrupted, so name none.</source>
        <translation>--resume继续已中断运行的文件，因此不要指定文件。</translation>
    </message>
    <message>
        <source>Send what has changed in a folder, and keep what became of it.</source>
        <translation>发送文件夹中的更改，并保存结果。</translation>
    </message>
    <message>
        <source>List templates, or print the body of one</source>
        <translation>列出模板，或打印某个模板的请求体</translation>
    </message>
    <message>
        <source>Begin a file with what a template holds.</source>
        <translation>以模板的内容创建文件。</translation>
    </message>
    <message>
        <source>Nothing was sent: nobody can be asked here, so give “%1” with --confirm.</source>
        <translation>未发送任何内容：此处无法询问，请用--confirm给出“%1”。</translation>
    </message>
    <message>
        <source>Nothing was sent: the name is “%1”, not “%2”.</source>
        <translation>未发送任何内容：名称是“%1”，而不是“%2”。</translation>
    </message>
    <message>
        <source>To fill in: %1 (%2). %3</source>
        <translation>待填写：%1（%2）。%3</translation>
    </message>
    <message>
        <source>Lists the templates, those that come with Weir and your own, or prints the body of one of them and says what is to be filled in.</source>
        <translation>列出Weir自带的模板和您自己的模板，或打印其中一个的请求体并说明需要填写的内容。</translation>
    </message>
    <message>
        <source>The template, as the list has it in its first column.</source>
        <translation>模板，如列表第一列所示。</translation>
    </message>
    <message>
        <source>Name one template, or none for the list.</source>
        <translation>请指定一个模板；不指定则列出所有模板。</translation>
    </message>
    <message>
        <source>There is no template “%1”; “weir template” lists those there are.</source>
        <translation>没有模板“%1”；“weir template”列出现有模板。</translation>
    </message>
    <message>
        <source>Make a body fit for another profile</source>
        <translation>使请求体适用于另一个连接配置</translation>
    </message>
    <message>
        <source>Take a stream from test to production.</source>
        <translation>将一个事件流从测试环境复制到生产环境。</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>a pointer, what was there, what becomes of it</comment>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>Makes a body fit for the project of another profile, and prints it as that of a new resource: URNs are rewritten, what leads to one project only is left empty, and secrets are not copied. What there is to do with the copy is said on standard error. “-” is standard input.</source>
        <translation>使请求体适用于另一个连接配置的项目，并将其作为新资源的请求体打印：URN会被改写，只属于一个项目的内容留空，机密信息不会复制。对副本还需做什么会写到标准错误。“-”表示标准输入。</translation>
    </message>
    <message>
        <source>The connection profile that the copy is for.</source>
        <translation>副本所用的连接配置。</translation>
    </message>
    <message>
        <source>The connection profile that the body is of. Without it the project that the file names, if any.</source>
        <translation>请求体所属的连接配置。省略时取文件所写的项目（如有）。</translation>
    </message>
    <message>
        <source>The file to write in place of standard output.</source>
        <translation>要写入的文件，代替标准输出。</translation>
    </message>
    <message>
        <source>Say with --to for which profile the copy is.</source>
        <translation>请用--to指定副本用于哪个连接配置。</translation>
    </message>
    <message>
        <source>%1: a key stands twice; the copy would lose one of its values. “weir validate” says which.</source>
        <translation>%1：有一个键出现两次；副本会丢失其中一个值。“weir validate”会指出是哪个。</translation>
    </message>
    <message>
        <source>“%1” is no report of Weir, so it is not overwritten; name another file.</source>
        <translation>“%1”不是Weir的报告，因此不会覆盖；请指定其他文件。</translation>
    </message>
    <message>
        <source>“%1” cannot be written.</source>
        <translation>无法写入“%1”。</translation>
    </message>
    <message>
        <source>A body, or a request as JSON, cURL, PowerShell, HTTP file, HAR, Postman, Bruno or Terraform; “-” is standard input. Of a folder every *.json file and every *.tf file with an event stream, those of the folders in it as well.</source>
        <translation>请求体，或JSON、cURL、PowerShell、HTTP文件、HAR、Postman、Bruno、Terraform形式的请求；“-”表示标准输入。文件夹则取其中及其子文件夹中的所有*.json文件和包含事件流的*.tf文件。</translation>
    </message>
    <message>
        <source>There are no .json files and no .tf files with an event stream in “%1”.</source>
        <translation>“%1”中没有.json文件，也没有包含事件流的.tf文件。</translation>
    </message>
    <message>
        <source>Bodies, or requests as JSON, cURL, PowerShell, HTTP file, HAR, Postman, Bruno or Terraform.</source>
        <translation>多个请求体，或以JSON、cURL、PowerShell、HTTP文件、HAR、Postman、Bruno或Terraform形式保存的请求。</translation>
    </message>
    <message>
        <source>A body, or a request as JSON, cURL, PowerShell, HTTP file, HAR, Postman, Bruno or Terraform.</source>
        <translation>请求体，或以JSON、cURL、PowerShell、HTTP文件、HAR、Postman、Bruno或Terraform形式保存的请求。</translation>
    </message>
    <message>
        <source>Print the JSON Schema or the fields of a body</source>
        <translation>打印请求体的JSON Schema或字段</translation>
    </message>
    <message>
        <source>Read what each field is for.</source>
        <translation>阅读每个字段的用途。</translation>
    </message>
    <message>
        <source>Prints the JSON Schema (2020-12) of a body, for editors and other validators, or the reference of its fields, for people.</source>
        <translation>打印请求体的JSON Schema（2020-12），供编辑器和其他校验工具使用；或打印其字段参考，供人阅读。</translation>
    </message>
    <message>
        <source>json-schema or markdown.</source>
        <translation>json-schema或markdown。</translation>
    </message>
    <message>
        <source>--as is json-schema or markdown, not “%1”.</source>
        <translation>--as只能是json-schema或markdown，不能是“%1”。</translation>
    </message>
    <message>
        <source>--log[=CATEGORIES] before all that logs to standard error, without secrets: weir.api, weir.keychain, weir.storage, weir.flow, weir.ui, or categories of Qt&apos;s.</source>
        <translation>放在最前面的--log[=CATEGORIES]将日志写到标准错误，不含机密：weir.api、weir.keychain、weir.storage、weir.flow、weir.ui或Qt的类别。</translation>
    </message>
    <message>
        <source>Print what is asked for where something fails</source>
        <translation>打印排查故障所需的信息</translation>
    </message>
    <message>
        <source>Keep the versions and the state for a report of a fault.</source>
        <translation>保存版本和状态，以便报告故障。</translation>
    </message>
    <message>
        <source>Prints what whoever looks into a fault asks for first: versions, the platform, the keychain, and how much there is of what. It names no host, nobody and no resource, and sends nothing.</source>
        <translation>打印排查故障的人首先会问的信息：版本、平台、密钥环以及各类数据的数量。不含主机、人员或资源的名称，也不发送任何内容。</translation>
    </message>
    <message>
        <source>How to print it: text or json.</source>
        <translation>打印格式：text或json。</translation>
    </message>
    <message>
        <source>A diagnosis takes no arguments.</source>
        <translation>diagnosis不接受参数。</translation>
    </message>
    <message>
        <source>“%1” is no category of the log; name some with commas between them, such as weir.api,qt.network.ssl.</source>
        <translation>“%1”不是日志类别；请用逗号分隔类别，例如weir.api,qt.network.ssl。</translation>
    </message>
</context>
<context>
    <name>weir::CommandPalette</name>
    <message>
        <source>Nothing has these words.</source>
        <translation>没有包含这些字词的项。</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>Action, field, profile or resource</source>
        <translation>操作、字段、连接配置或资源</translation>
    </message>
    <message>
        <source>What can be chosen</source>
        <translation>可选项</translation>
    </message>
    <message numerus="yes">
        <source>%n entries: %1</source>
        <translation>
            <numerusform>%n项：%1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::CompletionPopup</name>
    <message>
        <source>Variables</source>
        <translation>变量</translation>
    </message>
</context>
<context>
    <name>weir::ConditionCard</name>
    <message>
        <source>Duplicate, move or remove this condition</source>
        <translation>创建副本、移动或移除此条件</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>创建副本(&amp;D)</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>Move do&amp;wn</source>
        <translation>下移(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>%1, condition %2</source>
        <translation>%1，条件%2</translation>
    </message>
    <message>
        <source>Holds for %1 of %2 events</source>
        <translation>对%2个事件中的%1个成立</translation>
    </message>
    <message>
        <source>%1: more</source>
        <translation>%1：更多</translation>
    </message>
</context>
<context>
    <name>weir::ConditionRow</name>
    <message>
        <source>%1: operator</source>
        <translation>%1：操作符</translation>
    </message>
</context>
<context>
    <name>weir::ConnectionProbe</name>
    <message>
        <source>The proxy %1 resolves the name.</source>
        <translation>由代理%1解析主机名。</translation>
    </message>
    <message>
        <source>The host is given by its address.</source>
        <translation>主机以IP地址给出，无需解析。</translation>
    </message>
    <message>
        <source>The name stands for %1.</source>
        <translation>主机名解析为%1。</translation>
    </message>
    <message>
        <source>Connected with %1.</source>
        <translation>已连接到%1。</translation>
    </message>
    <message>
        <source>Connected through the proxy %1.</source>
        <translation>已通过代理%1连接。</translation>
    </message>
    <message>
        <source>Plain http, which never leaves this computer, has no TLS.</source>
        <translation>使用http，数据不离开本机，因此没有TLS。</translation>
    </message>
    <message>
        <source>%1 with %2; the certificate is valid until %3.</source>
        <translation>%1，加密套件%2；证书有效期至%3。</translation>
    </message>
    <message>
        <source>Connected with %1, not through the proxy %2: plain http never leaves this computer.</source>
        <translation>已连接到%1，未经过代理%2：明文http从不离开本机。</translation>
    </message>
    <message>
        <source>Connected through the proxy %1, which the system names.</source>
        <translation>已通过系统指定的代理%1连接。</translation>
    </message>
    <message>
        <source>Connected with %1; the system names no proxy for it.</source>
        <translation>已连接到%1；系统未为其指定代理。</translation>
    </message>
</context>
<context>
    <name>weir::ConnectionProfile</name>
    <message>
        <source>The profile needs a name.</source>
        <translation>请填写连接配置的名称。</translation>
    </message>
    <message numerus="yes">
        <source>Name must have at most %n character(s).</source>
        <translation>
            <numerusform>名称不能超过%n个字符。</numerusform>
        </translation>
    </message>
    <message>
        <source>The profile needs the project ID, as the console shows it under My Credentials.</source>
        <translation>请填写项目ID，可在控制台的“我的凭证”中查看。</translation>
    </message>
    <message>
        <source>Project ID must not contain a slash.</source>
        <translation>项目ID不能包含斜线。</translation>
    </message>
    <message>
        <source>Project ID should be 1 to 64 letters and digits: event subscriptions take nothing else.</source>
        <translation>项目ID应由1～64个字母和数字组成：事件订阅不接受其他格式。</translation>
    </message>
    <message>
        <source>The profile needs a region such as cn-north-4, or an endpoint.</source>
        <translation>请填写区域（例如cn-north-4）或终端节点。</translation>
    </message>
    <message>
        <source>Region must be lower-case letters, digits and hyphens, at most 63 of them, such as cn-north-4.</source>
        <translation>区域必须由小写字母、数字和中划线组成，最多63个字符，例如cn-north-4。</translation>
    </message>
    <message>
        <source>Signing in with AK/SK needs the access key (AK).</source>
        <translation>使用AK/SK登录需要填写访问密钥ID（AK）。</translation>
    </message>
    <message>
        <source>Access key (AK) must be visible ASCII characters without spaces and commas.</source>
        <translation>访问密钥ID（AK）必须由可见的ASCII字符组成，不含空格和逗号。</translation>
    </message>
    <message>
        <source>%1 must be between %2 and %3 seconds.</source>
        <translation>%1必须在%2～%3秒之间。</translation>
    </message>
    <message>
        <source>An endpoint must be an address such as https://host or https://host:port.</source>
        <translation>终端节点必须是https://host或https://host:port形式的地址。</translation>
    </message>
    <message>
        <source>An endpoint must not contain a user name or password; sign in instead.</source>
        <translation>终端节点不能包含用户名或密码，请改用登录方式。</translation>
    </message>
    <message>
        <source>An endpoint must end before “?” and “#”; give only scheme, host, port and path.</source>
        <translation>终端节点不能包含“?”和“#”及其后的内容，请只填写协议、主机、端口和路径。</translation>
    </message>
    <message>
        <source>An endpoint must begin with https://; plain http is accepted only for this computer, such as http://127.0.0.1:8080.</source>
        <translation>终端节点必须以https://开头；仅访问本机时可以使用http，例如http://127.0.0.1:8080。</translation>
    </message>
    <message>
        <source>CA file must be a full path, such as /etc/ssl/company.pem.</source>
        <translation>CA文件必须是完整路径，例如/etc/ssl/company.pem。</translation>
    </message>
    <message>
        <source>Colour must be written as #rrggbb, such as #c0392b.</source>
        <translation>颜色必须写为#rrggbb，例如#c0392b。</translation>
    </message>
    <message>
        <source>Connect timeout</source>
        <translation>连接超时</translation>
    </message>
    <message>
        <source>Idle timeout</source>
        <translation>空闲超时</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>总时限</translation>
    </message>
    <message>
        <source>In %1 there is no listed host of %2: enter it under Custom hosts, if you have one.</source>
        <translation>区域%1中没有已收录的%2主机：如果您有相应的主机，请在“自定义主机”中填写。</translation>
    </message>
    <message>
        <source>Name must not contain line breaks, control characters or others that nobody sees.</source>
        <translation>名称不能包含换行、控制字符或其他不可见字符。</translation>
    </message>
</context>
<context>
    <name>weir::ConnectionTest</name>
    <message>
        <source>Not tested, because its host was not reached.</source>
        <translation>未测试，因为无法连接到其主机。</translation>
    </message>
    <message>
        <source>Not tested, because the sign-in was not accepted.</source>
        <translation>未测试，因为登录凭据未被接受。</translation>
    </message>
    <message>
        <source>Not tested, because of the fault before.</source>
        <translation>未测试，因为之前的步骤出错。</translation>
    </message>
    <message>
        <source>The account may list them.</source>
        <translation>此账号有权列出。</translation>
    </message>
    <message>
        <source>The service accepts the sign-in.</source>
        <translation>服务接受了登录凭据。</translation>
    </message>
    <message>
        <source>The service knows the project %1.</source>
        <translation>服务中存在项目%1。</translation>
    </message>
    <message>
        <source>The service did not say whether it knows the project.</source>
        <translation>服务未说明项目是否存在。</translation>
    </message>
    <message>
        <source>The answer does not say whether the sign-in is accepted. %1</source>
        <translation>响应未说明登录凭据是否被接受。%1</translation>
    </message>
    <message>
        <source>Not tested, because nobody is signed in; sign in, and test again.</source>
        <translation>未登录，因此未测试；请登录后再测试。</translation>
    </message>
</context>
<context>
    <name>weir::ConnectionTestDialog</name>
    <message>
        <source>Passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>测试连接</translation>
    </message>
    <message>
        <source>Connection of %1</source>
        <translation>%1的连接</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>%1…</source>
        <comment>the step that runs</comment>
        <translation>%1…</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1毫秒</translation>
    </message>
</context>
<context>
    <name>weir::ConnectionTestStep</name>
    <message>
        <source>Resolve %1</source>
        <translation>解析%1</translation>
    </message>
    <message>
        <source>Connect to %1</source>
        <translation>连接%1</translation>
    </message>
    <message>
        <source>TLS with %1</source>
        <translation>与%1建立TLS连接</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Project found</source>
        <translation>查找项目</translation>
    </message>
    <message>
        <source>Event streams listed</source>
        <translation>列出事件流</translation>
    </message>
    <message>
        <source>Event subscriptions listed</source>
        <translation>列出事件订阅</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>steps that were not tested, then why, as a sentence</comment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) failed.</source>
        <translation>
            <numerusform>%n个步骤失败。</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything that was tested works.</source>
        <translation>所测试的各项均正常。</translation>
    </message>
    <message>
        <source>What was tested works. %1</source>
        <comment>then what was not tested, and why</comment>
        <translation>已测试的各项正常。%1</translation>
    </message>
</context>
<context>
    <name>weir::Conversion</name>
    <message>
        <source>%1: %2</source>
        <comment>a key and its value</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>weir::ConversionsPanel</name>
    <message>
        <source>Leave as it is</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>What is ticked becomes the form that the service takes; one undo takes it back.</source>
        <translation>勾选的内容会转换为服务接受的形式；撤销一次即可恢复。</translation>
    </message>
    <message numerus="yes">
        <source>The service returned %n old form(s)</source>
        <translation>
            <numerusform>服务返回了%n处旧格式</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This file uses %n old form(s)</source>
        <translation>
            <numerusform>该文件使用了%n处旧格式</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Convert %n</source>
        <comment>a button: how many old forms become new ones</comment>
        <translation>
            <numerusform>转换%n处</numerusform>
        </translation>
    </message>
    <message>
        <source>Convert old forms</source>
        <translation>转换旧格式</translation>
    </message>
    <message>
        <source>becomes</source>
        <comment>between the old form of a value and the new one</comment>
        <translation>变为</translation>
    </message>
    <message>
        <source>%1: %2 becomes %3</source>
        <translation>%1：%2变为%3</translation>
    </message>
</context>
<context>
    <name>weir::CopiedNote</name>
    <message>
        <source>✓ Copied</source>
        <translation>✓ 已复制</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>weir::CrashReportController</name>
    <message>
        <source>Weir ended unexpectedly on %1. A report of it lies on this machine and was sent nowhere.</source>
        <translation>Weir于%1意外退出。报告保存在本机，未发送到任何地方。</translation>
    </message>
    <message>
        <source>Weir ended unexpectedly. A report of it lies on this machine and was sent nowhere.</source>
        <translation>Weir意外退出。报告保存在本机，未发送到任何地方。</translation>
    </message>
    <message>
        <source>Show report</source>
        <translation>显示报告</translation>
    </message>
</context>
<context>
    <name>weir::CrashReportDialog</name>
    <message>
        <source>Crash report</source>
        <translation>崩溃报告</translation>
    </message>
    <message>
        <source>The report says where in the program it ended, and nothing of your data. It is on this machine alone: copy it for whoever looks into the fault.</source>
        <translation>报告只说明程序在何处退出，不含您的任何数据。它只保存在本机：请复制后交给排查故障的人。</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The report is on the clipboard.</source>
        <translation>报告已复制到剪贴板。</translation>
    </message>
</context>
<context>
    <name>weir::CurlCommand</name>
    <message>
        <source>The cURL command has no body, so there is nothing to edit.</source>
        <translation>该cURL命令没有请求体，因此没有可编辑的内容。</translation>
    </message>
    <message>
        <source>The cURL command uses %1; of what it sends, only --data, --data-raw, --data-binary and --json can be read.</source>
        <translation>该cURL命令使用了%1；其发送的内容中，只能读取--data、--data-raw、--data-binary和--json。</translation>
    </message>
    <message>
        <source>The cURL command ends after %1, which wants a value.</source>
        <translation>该cURL命令在%1之后结束，但%1需要一个值。</translation>
    </message>
    <message>
        <source>The shell would put a value of its own into the body of the cURL command; write the value there, or put the body into single quotes.</source>
        <translation>Shell会在该cURL命令的请求体中代入自己的值；请直接写出该值，或将请求体放在单引号中。</translation>
    </message>
    <message>
        <source>The cURL command takes its body from the file “%1”, which is not opened here; open that file itself.</source>
        <translation>该cURL命令的请求体取自文件“%1”，此处不会打开它；请直接打开该文件。</translation>
    </message>
    <message>
        <source>The cURL command takes its body from its input, which is not in this file.</source>
        <translation>该cURL命令的请求体取自其输入，而输入不在该文件中。</translation>
    </message>
    <message>
        <source>The cURL command sends several requests; leave one of them in it.</source>
        <translation>该cURL命令发送多个请求；请只保留其中一个。</translation>
    </message>
    <message>
        <source>The file does not begin with a cURL command.</source>
        <translation>该文件不是以cURL命令开头。</translation>
    </message>
    <message numerus="yes">
        <source>The file holds %n cURL command(s); leave one of them in it.</source>
        <translation>
            <numerusform>该文件包含%n条cURL命令；请只保留其中一条。</numerusform>
        </translation>
    </message>
    <message>
        <source>More follows after the cURL command; leave only the command in the file.</source>
        <translation>cURL命令之后还有其他内容；请在文件中只保留该命令。</translation>
    </message>
    <message>
        <source>The cURL command has the character %1, as programs for texts write it, where a plain hyphen or quotation mark belongs; type - or &apos; there.</source>
        <translation>该cURL命令中有字符%1，这是文字处理软件的写法，此处应为普通的连字符或引号；请改为-或&apos;。</translation>
    </message>
</context>
<context>
    <name>weir::DiagnosisController</name>
    <message>
        <source>The diagnosis is on the clipboard; it names no host, nobody and no resource.</source>
        <translation>诊断信息已复制到剪贴板；其中不含主机、人员或资源的名称。</translation>
    </message>
</context>
<context>
    <name>weir::DifferenceText</name>
    <message>
        <source>The output should be JSON. %1</source>
        <translation>输出应为JSON。%1</translation>
    </message>
    <message>
        <source>What becomes of it is not known, but it should pass.</source>
        <translation>其结果未知，但应通过。</translation>
    </message>
    <message>
        <source>What becomes of it is not known, but it should be stopped.</source>
        <translation>其结果未知，但应被拦截。</translation>
    </message>
    <message>
        <source>It is stopped, but it should pass.</source>
        <translation>它被拦截，但应通过。</translation>
    </message>
    <message>
        <source>It passes, but it should be stopped.</source>
        <translation>它通过了，但应被拦截。</translation>
    </message>
    <message>
        <source>The output has the key %1 twice in one object.</source>
        <translation>输出的同一对象中键%1出现了两次。</translation>
    </message>
</context>
<context>
    <name>weir::DisplayText</name>
    <message>
        <source>On</source>
        <translation>开启</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>empty text</source>
        <translation>空文本</translation>
    </message>
    <message>
        <source>empty list</source>
        <translation>空列表</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the items of a list</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>weir::Dock</name>
    <message>
        <source>Open this panel first.</source>
        <translation>请先打开此面板。</translation>
    </message>
    <message>
        <source>This panel has nothing to show now.</source>
        <translation>此面板目前没有可显示的内容。</translation>
    </message>
    <message>
        <source>Close panel</source>
        <translation>关闭面板</translation>
    </message>
    <message>
        <source>Float panel</source>
        <translation>浮动面板</translation>
    </message>
</context>
<context>
    <name>weir::DocumentTabs</name>
    <message>
        <source>Open lists and drafts</source>
        <translation>打开的列表和草稿</translation>
    </message>
    <message>
        <source>Close tab</source>
        <translation>关闭标签页</translation>
    </message>
    <message>
        <source>Scroll to the left</source>
        <translation>向左滚动</translation>
    </message>
    <message>
        <source>Scroll to the right</source>
        <translation>向右滚动</translation>
    </message>
</context>
<context>
    <name>weir::DraftAutosave</name>
    <message>
        <source>Drafts are not kept at the moment: %1</source>
        <comment>then why</comment>
        <translation>目前无法保存草稿：%1</translation>
    </message>
</context>
<context>
    <name>weir::DraftComparison</name>
    <message>
        <source>The service does not have this resource any more.</source>
        <translation>服务中已没有此资源。</translation>
    </message>
    <message numerus="yes">
        <source>Changed on the service since this draft was begun: %n field(s). Applying it takes them over, or asks where you changed the same.</source>
        <translation>
            <numerusform>自此草稿开始以来，服务中已更改%n个字段。应用时会采用这些更改；您也更改了的字段会询问您。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::DraftController</name>
    <message>
        <source>Opening %1…</source>
        <translation>正在打开%1…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a request&apos;s path or a resource&apos;s name, then what is wrong in it</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The service holds this very version</source>
        <translation>服务中正是此版本</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a file&apos;s path or a resource&apos;s name, then what is told of it</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>weir::DraftFile</name>
    <message>
        <source>A newer Weir wrote this draft, so it is left as it is; update Weir to open it.</source>
        <translation>此草稿由更新版本的Weir写入，因此保持不变；请更新Weir后再打开。</translation>
    </message>
    <message>
        <source>This is no draft.</source>
        <translation>这不是草稿。</translation>
    </message>
</context>
<context>
    <name>weir::DraftPage</name>
    <message>
        <source>New event stream</source>
        <translation>新建事件流</translation>
    </message>
    <message>
        <source>New subscription</source>
        <translation>新建事件订阅</translation>
    </message>
    <message>
        <source>%1 •</source>
        <comment>name of a draft with changes that are not saved</comment>
        <translation>%1 •</translation>
    </message>
    <message>
        <source>Entered secrets are kept in no file: %1</source>
        <translation>输入的机密信息不会保存到任何文件：%1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>%1, changed</source>
        <comment>name of a draft with changes that are not saved</comment>
        <translation>%1，已更改</translation>
    </message>
    <message>
        <source>what the text of the request has</source>
        <comment>among the fields whose secrets are kept nowhere</comment>
        <translation>请求文本中的机密信息</translation>
    </message>
</context>
<context>
    <name>weir::DraftPanes</name>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Changes %1</source>
        <translation>更改（%1）</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Issues %1</source>
        <translation>问题（%1）</translation>
    </message>
    <message>
        <source>Request, changes, issues and help</source>
        <translation>请求、更改、问题和帮助</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
</context>
<context>
    <name>weir::DraftSaving</name>
    <message>
        <source>Save the request body</source>
        <translation>保存请求体</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a draft&apos;s name, then what is lost with it</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>weir::DraftSecrets</name>
    <message>
        <source>%1 was not looked up: %2</source>
        <comment>a field, then why not</comment>
        <translation>未能读取%1：%2</translation>
    </message>
    <message>
        <source>The keychain may still hold the former %1: %2</source>
        <comment>a field, then why</comment>
        <translation>系统密钥环中可能仍是旧的%1：%2</translation>
    </message>
</context>
<context>
    <name>weir::DraftStore</name>
    <message>
        <source>The draft “%1” is left out: %2</source>
        <translation>未列出草稿“%1”：%2</translation>
    </message>
    <message>
        <source>The draft “%1” is damaged and was set aside as “%2”: %3</source>
        <translation>草稿“%1”已损坏，已另存为“%2”：%3</translation>
    </message>
    <message>
        <source>A newer Weir wrote the draft “%1”; it is left as it is.</source>
        <translation>草稿“%1”由较新版本的Weir写入，保持不变。</translation>
    </message>
</context>
<context>
    <name>weir::DraftsDialog</name>
    <message>
        <source>(no name)</source>
        <translation>（无名称）</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>These drafts are neither saved to a file nor applied. Choose one, or several with Ctrl or Shift. Entered secrets are not kept with them.</source>
        <translation>这些草稿既未保存到文件，也未应用。请选择一个，或按住Ctrl或Shift选择多个。输入的机密信息不会随草稿保留。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>连接配置</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Last edit</source>
        <translation>最后编辑时间</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>放弃…</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>稍后</translation>
    </message>
    <message>
        <source>Open all</source>
        <translation>全部打开</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>No draft is kept.</source>
        <translation>没有保留的草稿。</translation>
    </message>
    <message>
        <source>“Keep as draft” as you close a changed draft puts it here for later.</source>
        <translation>关闭有更改的草稿时选择“保留为草稿”，它就会留在这里。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Service, ID %1</source>
        <translation>服务，ID %1</translation>
    </message>
</context>
<context>
    <name>weir::EventStreamRequests</name>
    <message>
        <source>The project ID of the profile must not be empty and must not contain “/”; correct it in the profile.</source>
        <translation>连接配置的项目ID不能为空，也不能包含“/”；请在连接配置中更正。</translation>
    </message>
</context>
<context>
    <name>weir::EventStreamRules</name>
    <message>
        <source>%1 is %2, but %3 is chosen, which the service calls %4.</source>
        <translation>%1为%2，但选择的是%3，服务中对应的名称是%4。</translation>
    </message>
    <message>
        <source>%1 is %2, but events from %3 can go to FunctionGraph only.</source>
        <translation>%1为%2，但来自%3的事件只能发送到FunctionGraph。</translation>
    </message>
    <message>
        <source>%1 is required while %2 is on.</source>
        <translation>%2开启时，%1为必填项。</translation>
    </message>
    <message>
        <source>%1 is required while %2 is %3.</source>
        <translation>%2为%3时，%1为必填项。</translation>
    </message>
    <message>
        <source>%1 is on, but %2 is PLAINTEXT; switch it off or choose SASL_SSL there.</source>
        <translation>%1已开启，但%2为PLAINTEXT；请将其关闭，或在后者中选择SASL_SSL。</translation>
    </message>
    <message>
        <source>%1 is off, but %2 is SASL_SSL; switch it on or choose another there.</source>
        <translation>%1已关闭，但%2为SASL_SSL；请将其开启，或在后者中选择其他取值。</translation>
    </message>
    <message>
        <source>%1 cannot be changed after the stream was created; it was %2.</source>
        <translation>%1在事件流创建后不能修改；原值为%2。</translation>
    </message>
    <message>
        <source>Use %1 again</source>
        <translation>恢复为%1</translation>
    </message>
    <message>
        <source>%1 should begin with 4. or 5., and %2 does not.</source>
        <translation>%1应以“4.”或“5.”开头，而%2不是。</translation>
    </message>
    <message>
        <source>%1 should be another one: the list has a second stream called %2.</source>
        <translation>%1应改为其他名称：列表中还有一个名为%2的事件流。</translation>
    </message>
    <message>
        <source>Set %1 to %2</source>
        <translation>将%1设置为%2</translation>
    </message>
    <message>
        <source>Switch %1 off</source>
        <translation>关闭%1</translation>
    </message>
    <message>
        <source>Switch %1 on</source>
        <translation>开启%1</translation>
    </message>
</context>
<context>
    <name>weir::EventSubscriptionRequests</name>
    <message>
        <source>The project ID of the profile must be 1 to 64 letters and digits for event subscriptions; correct it in the profile.</source>
        <translation>对于事件订阅，连接配置的项目ID必须由1～64个字母和数字组成；请在连接配置中更正。</translation>
    </message>
</context>
<context>
    <name>weir::EventSubscriptionRules</name>
    <message>
        <source>%1 should be set to true or false: the service takes false when it is left out, which switches the subscription off.</source>
        <translation>%1应设置为true或false：未设置时，服务按false处理，事件订阅会被停用。</translation>
    </message>
    <message>
        <source>Set it to %1</source>
        <translation>设置为%1</translation>
    </message>
    <message>
        <source>%1 has a hyphen or an underscore: the API page allows only letters and digits, although its example has a hyphen.</source>
        <translation>%1包含中划线或下划线：API文档只允许字母和数字，尽管其示例中包含中划线。</translation>
    </message>
    <message>
        <source>%1 is required and must not be blank.</source>
        <translation>%1为必填项，不能为空白。</translation>
    </message>
    <message>
        <source>%1 should be set: 0 for an SMN notification, 1 for a DIS stream.</source>
        <translation>应设置%1：0表示SMN通知，1表示DIS通道。</translation>
    </message>
    <message>
        <source>%1 is required for an SMN notification.</source>
        <translation>使用SMN通知时，%1为必填项。</translation>
    </message>
    <message>
        <source>%1 must look like urn:smn:region:project:topic, with no part empty and no blanks.</source>
        <translation>%1必须为urn:smn:region:project:topic的形式，各部分均不能为空，且不含空格。</translation>
    </message>
    <message>
        <source>%1 names the topic %2, but %3 is %4.</source>
        <translation>%1指向主题%2，但%3为%4。</translation>
    </message>
    <message>
        <source>%1 names the project %2, but this profile&apos;s project is %3.</source>
        <translation>%1指向项目%2，但此连接配置的项目为%3。</translation>
    </message>
    <message>
        <source>%1 must be null for a DIS stream.</source>
        <translation>使用DIS通道时，%1必须为null。</translation>
    </message>
    <message>
        <source>Set it to null</source>
        <translation>设置为null</translation>
    </message>
    <message>
        <source>%1 should be a DIS stream of this project: the list has none called %2.</source>
        <translation>%1应为此项目中的DIS通道：列表中没有名为%2的通道。</translation>
    </message>
    <message>
        <source>%1 should be an SMN topic of this project: the list has none called %2.</source>
        <translation>%1应为此项目中的SMN主题：列表中没有名为%2的主题。</translation>
    </message>
</context>
<context>
    <name>weir::ExportController</name>
    <message>
        <source>Exported to %1.</source>
        <translation>已导出到%1。</translation>
    </message>
    <message>
        <source>This form needs the project and the address of a profile; choose one first.</source>
        <translation>此格式需要连接配置中的项目和地址，请先选择连接配置。</translation>
    </message>
    <message>
        <source>This form needs the ID of a resource on the service; this draft has none yet.</source>
        <translation>此格式需要服务中资源的ID，而此草稿尚无ID。</translation>
    </message>
    <message>
        <source>Saved the picture to %1.</source>
        <translation>图片已保存到%1。</translation>
    </message>
</context>
<context>
    <name>weir::ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>导出%1</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Save the export</source>
        <translation>保存导出内容</translation>
    </message>
    <message>
        <source>Include secrets</source>
        <translation>包含机密信息</translation>
    </message>
    <message>
        <source>Secrets may stand in this text; a file that it is saved to is for you alone.</source>
        <translation>此文本可能含有机密信息；保存的文件仅供您本人访问。</translation>
    </message>
</context>
<context>
    <name>weir::ExportFormat</name>
    <message>
        <source>Body JSON</source>
        <translation>请求体JSON</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>cURL</source>
        <translation>cURL</translation>
    </message>
    <message>
        <source>PowerShell</source>
        <translation>PowerShell</translation>
    </message>
    <message>
        <source>HTTP file</source>
        <translation>HTTP文件</translation>
    </message>
    <message>
        <source>HAR</source>
        <translation>HAR</translation>
    </message>
    <message>
        <source>Terraform</source>
        <translation>Terraform</translation>
    </message>
    <message>
        <source>Postman</source>
        <translation>Postman</translation>
    </message>
    <message>
        <source>Bruno</source>
        <translation>Bruno</translation>
    </message>
    <message>
        <source>Placeholders stand for the secrets %1, and %2 for the token.</source>
        <translation>机密信息（%1）由占位符代替，Token由%2代替。</translation>
    </message>
    <message>
        <source>Placeholders stand for the secrets %1.</source>
        <translation>机密信息（%1）由占位符代替。</translation>
    </message>
    <message>
        <source>%1 stands for the token.</source>
        <translation>Token由%1代替。</translation>
    </message>
</context>
<context>
    <name>weir::FallbackSecretStore</name>
    <message>
        <source>%1 Until Weir ends, the secret is kept in memory only.</source>
        <translation>%1在Weir退出之前，机密信息仅保存在内存中。</translation>
    </message>
</context>
<context>
    <name>weir::FetchResource</name>
    <message>
        <source>There is no event subscription with the ID %1 in this project.</source>
        <translation>此项目中没有ID为%1的事件订阅。</translation>
    </message>
    <message>
        <source>The answer does not hold the resource that was asked for.</source>
        <translation>响应中不包含所请求的资源。</translation>
    </message>
</context>
<context>
    <name>weir::FieldChoiceDialog</name>
    <message>
        <source>Set a field</source>
        <translation>设置字段</translation>
    </message>
    <message numerus="yes">
        <source>Set a field of %n event stream(s)</source>
        <translation>
            <numerusform>设置%n个事件流的字段</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set a field of %n subscription(s)</source>
        <translation>
            <numerusform>设置%n个事件订阅的字段</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is sent yet: you see first what changes in each of them, and choose.</source>
        <translation>现在不会发送任何内容：您会先看到每一项的更改，再作选择。</translation>
    </message>
    <message>
        <source>Filter by name or path</source>
        <translation>按名称或路径筛选</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>&amp;Set it to</source>
        <translation>设为(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Take it out</source>
        <translation>移除(&amp;T)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Look at what changes</source>
        <translation>查看更改(&amp;L)</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>Choose a field.</source>
        <translation>请选择字段。</translation>
    </message>
    <message>
        <source>The field is required.</source>
        <translation>该字段为必填。</translation>
    </message>
</context>
<context>
    <name>weir::FieldEditor</name>
    <message>
        <source>empty text</source>
        <translation>空文本</translation>
    </message>
</context>
<context>
    <name>weir::FieldForm</name>
    <message>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
</context>
<context>
    <name>weir::FieldGuide</name>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Text of several lines</source>
        <translation>多行文本</translation>
    </message>
    <message>
        <source>Whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true或false</translation>
    </message>
    <message>
        <source>Group of fields</source>
        <translation>一组字段</translation>
    </message>
    <message>
        <source>Exactly one of several groups</source>
        <translation>多组字段中恰好一组</translation>
    </message>
    <message>
        <source>List of groups</source>
        <translation>字段组列表</translation>
    </message>
    <message>
        <source>List of texts</source>
        <translation>文本列表</translation>
    </message>
    <message>
        <source>JSON object</source>
        <translation>JSON对象</translation>
    </message>
    <message>
        <source>required</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>选填</translation>
    </message>
    <message>
        <source>secret</source>
        <translation>机密信息</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a value and what it means</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Known values: %1.</source>
        <translation>已知取值：%1。</translation>
    </message>
    <message>
        <source>It is a secret: it stands in no file, no export and no log, and is kept in the system keychain at most.</source>
        <translation>这是机密信息：不会出现在任何文件、导出或日志中，最多保存在系统密钥环中。</translation>
    </message>
    <message>
        <source>Bodies that call it %1 are read; it is never written so.</source>
        <translation>可以读取把它写作%1的请求体，但不会以这种写法输出。</translation>
    </message>
    <message>
        <source>The form shows it while %1 is %2.</source>
        <translation>当%1为%2时，表单中会显示它。</translation>
    </message>
</context>
<context>
    <name>weir::FieldHelpPane</name>
    <message>
        <source>No field was chosen yet.</source>
        <translation>尚未选择字段。</translation>
    </message>
    <message>
        <source>Go to a field of the form: its rules, an example and its source stand here.</source>
        <translation>转到表单中的一个字段：这里会显示它的规则、示例和出处。</translation>
    </message>
</context>
<context>
    <name>weir::FieldHelpView</name>
    <message>
        <source>Copy JSON Pointer</source>
        <translation>复制JSON指针</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>JSON Pointer</source>
        <translation>JSON指针</translation>
    </message>
    <message>
        <source>Described in</source>
        <translation>出处</translation>
    </message>
    <message>
        <source>Help on “%1”</source>
        <translation>“%1”的帮助</translation>
    </message>
</context>
<context>
    <name>weir::FieldPathRow</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>weir::FieldReference</name>
    <message>
        <source>Fields of an event stream</source>
        <translation>事件流的字段</translation>
    </message>
    <message>
        <source>Fields of an event subscription</source>
        <translation>事件订阅的字段</translation>
    </message>
    <message>
        <source>Example: %1</source>
        <translation>示例：%1</translation>
    </message>
    <message>
        <source>Described in: %1</source>
        <translation>出处：%1</translation>
    </message>
    <message>
        <source>Made from the tables that Weir checks a body with. A rule with “must” is an error and stops an update; a rule with “should” is a warning.</source>
        <translation>由Weir校验请求体所用的表生成。含“必须”的规则是错误，会阻止更新；含“应”的规则是警告。</translation>
    </message>
</context>
<context>
    <name>weir::FieldReferenceDialog</name>
    <message>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>No field is called so.</source>
        <translation>没有这样的字段。</translation>
    </message>
    <message>
        <source>Search for another word, or for fewer.</source>
        <translation>请换一个词，或减少搜索词。</translation>
    </message>
    <message>
        <source>Choose a field on the left.</source>
        <translation>请在左侧选择一个字段。</translation>
    </message>
    <message>
        <source>Field reference</source>
        <translation>字段参考</translation>
    </message>
    <message>
        <source>Search in the fields</source>
        <translation>搜索字段</translation>
    </message>
    <message>
        <source>Search a name, a key or a pointer</source>
        <translation>搜索名称、键或指针</translation>
    </message>
</context>
<context>
    <name>weir::FieldRow</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>was %1</source>
        <translation>原为%1</translation>
    </message>
    <message>
        <source>was not set</source>
        <translation>原未设置</translation>
    </message>
    <message>
        <source>It holds %1.</source>
        <translation>当前值为%1。</translation>
    </message>
    <message>
        <source>Help on %1</source>
        <translation>%1的帮助</translation>
    </message>
    <message>
        <source>Required.</source>
        <translation>必填。</translation>
    </message>
</context>
<context>
    <name>weir::FieldSecretsController</name>
    <message>
        <source>%1 was not looked up: %2</source>
        <comment>a field, then why not</comment>
        <translation>未能读取%1：%2</translation>
    </message>
    <message>
        <source>%1 was not forgotten: %2</source>
        <comment>a field, then why not</comment>
        <translation>未能清除已保存的%1：%2</translation>
    </message>
    <message>
        <source>Copied; it leaves the clipboard after %1 seconds.</source>
        <translation>已复制；%1秒后将从剪贴板中清除。</translation>
    </message>
    <message>
        <source>You have signed out, so the secrets in open drafts are forgotten. Those that are remembered come back with the next sign-in; enter the others again.</source>
        <translation>您已退出登录，因此打开的草稿中的机密信息已被清除。已记住的机密信息会在下次登录后恢复，其他的请重新输入。</translation>
    </message>
    <message>
        <source>The keychain may still hold the former %1: %2</source>
        <comment>a field, then why</comment>
        <translation>系统密钥环中可能仍是旧的%1：%2</translation>
    </message>
    <message>
        <source>The secrets in open drafts of a profile that leads elsewhere now, or was removed, are forgotten; enter them again.</source>
        <translation>连接配置已指向其他地址或已移除，其打开的草稿中的机密信息已清除；请重新输入。</translation>
    </message>
</context>
<context>
    <name>weir::FieldSection</name>
    <message>
        <source>+ condition</source>
        <translation>+ 条件</translation>
    </message>
    <message>
        <source>Rename, move or remove this field</source>
        <translation>重命名、移动或移除此字段</translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation>重命名(&amp;N)…</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>Move do&amp;wn</source>
        <translation>下移(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>New path of the field</source>
        <translation>字段的新路径</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>过滤规则</translation>
    </message>
    <message>
        <source>any of these</source>
        <translation>满足任一</translation>
    </message>
    <message>
        <source>all of these</source>
        <translation>全部满足</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>One condition that holds is enough; press to ask for all of them</source>
        <translation>满足一个条件即可；按下后改为要求全部满足</translation>
    </message>
    <message>
        <source>Every condition has to hold; press to ask for any of them</source>
        <translation>必须满足每个条件；按下后改为满足任一即可</translation>
    </message>
    <message>
        <source>%1: more</source>
        <translation>%1：更多</translation>
    </message>
    <message>
        <source>%1: add a condition</source>
        <translation>%1：添加条件</translation>
    </message>
    <message>
        <source>%1 conditions; %2 are the most</source>
        <translation>%1个条件；最多%2个</translation>
    </message>
    <message>
        <source>no more than %1</source>
        <translation>最多%1个</translation>
    </message>
    <message numerus="yes">
        <source>%n more possible</source>
        <translation>
            <numerusform>还可添加%n个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::Fields</name>
    <message>
        <source>Kafka</source>
        <translation>Kafka</translation>
    </message>
    <message>
        <source>Messages of a Kafka topic.</source>
        <translation>Kafka Topic中的消息。</translation>
    </message>
    <message>
        <source>ECloud RocketMQ</source>
        <translation>移动云RocketMQ</translation>
    </message>
    <message>
        <source>Messages of a topic in ECloud RocketMQ.</source>
        <translation>移动云RocketMQ中Topic的消息。</translation>
    </message>
    <message>
        <source>Open-source RocketMQ</source>
        <translation>社区版RocketMQ</translation>
    </message>
    <message>
        <source>Messages of a topic in a RocketMQ that you run yourself.</source>
        <translation>社区版RocketMQ中Topic的消息。</translation>
    </message>
    <message>
        <source>DMS for RocketMQ</source>
        <translation>DMS RocketMQ</translation>
    </message>
    <message>
        <source>Messages of a topic in DMS for RocketMQ.</source>
        <translation>分布式消息服务RocketMQ版（DMS RocketMQ）中Topic的消息。</translation>
    </message>
    <message>
        <source>Source type name</source>
        <translation>事件源类型名称</translation>
    </message>
    <message>
        <source>What the service calls the kind of source.</source>
        <translation>服务中此类事件源的名称。</translation>
    </message>
    <message>
        <source>FunctionGraph</source>
        <translation>FunctionGraph</translation>
    </message>
    <message>
        <source>A function that is called with the events.</source>
        <translation>以事件作为输入被调用的函数。</translation>
    </message>
    <message>
        <source>A Kafka topic that the events are written to.</source>
        <translation>事件写入的Kafka Topic。</translation>
    </message>
    <message>
        <source>OBS</source>
        <translation>OBS</translation>
    </message>
    <message>
        <source>An OBS bucket that the events are written to.</source>
        <translation>事件写入的OBS桶。</translation>
    </message>
    <message>
        <source>Target type name</source>
        <translation>事件目标类型名称</translation>
    </message>
    <message>
        <source>What the service calls the kind of target.</source>
        <translation>服务中此类事件目标的名称。</translation>
    </message>
    <message>
        <source>Transform</source>
        <translation>转换规则</translation>
    </message>
    <message>
        <source>What is made of an event before it goes to the target.</source>
        <translation>事件在发送到事件目标之前如何转换。</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>过滤规则</translation>
    </message>
    <message>
        <source>Which events go on to the target; an empty object lets all of them pass.</source>
        <translation>哪些事件会发送到事件目标；空对象表示全部通过。</translation>
    </message>
    <message>
        <source>Messages in a batch</source>
        <translation>每批最大消息数</translation>
    </message>
    <message>
        <source>The most messages that go to the target at once.</source>
        <translation>一次发送到事件目标的最大消息数。</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>重试次数</translation>
    </message>
    <message>
        <source>How often a batch is tried again; the page describes the key time as this number.</source>
        <translation>一批消息的重试次数；API文档将键time描述为此次数。</translation>
    </message>
    <message>
        <source>Batch interval (s)</source>
        <translation>批量推送间隔（秒）</translation>
    </message>
    <message>
        <source>How long messages are gathered before a batch goes out.</source>
        <translation>发送一批消息之前积攒消息的时长。</translation>
    </message>
    <message>
        <source>Concurrency</source>
        <translation>并发数</translation>
    </message>
    <message>
        <source>How many threads carry events; by default as many as the topic has partitions.</source>
        <translation>传送事件的线程数；默认与Topic的分区数相同。</translation>
    </message>
    <message>
        <source>Batch push</source>
        <translation>批量推送</translation>
    </message>
    <message>
        <source>Sends messages together in place of one by one.</source>
        <translation>将消息合并发送，而不是逐条发送。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>What the stream is called; no other stream of the tenant may have this name.</source>
        <translation>事件流的名称；同一租户下不能重名。</translation>
    </message>
    <message>
        <source>%1 may have only letters, digits, periods, underscores and hyphens, and must start with a letter or a digit.</source>
        <translation>%1只能包含字母、数字、点、下划线和中划线，且必须以字母或数字开头。</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>What the stream is for, in your own words.</source>
        <translation>自行描述事件流的用途。</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>事件源</translation>
    </message>
    <message>
        <source>Where the events come from: exactly one kind.</source>
        <translation>事件从哪里来：只能选择一种。</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>事件目标</translation>
    </message>
    <message>
        <source>Where the events go: exactly one kind.</source>
        <translation>事件到哪里去：只能选择一种。</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则配置</translation>
    </message>
    <message>
        <source>Which events pass and what is made of them.</source>
        <translation>哪些事件可以通过，以及如何转换。</translation>
    </message>
    <message>
        <source>Running configuration</source>
        <translation>运行配置</translation>
    </message>
    <message>
        <source>How many threads work and how messages are put together.</source>
        <translation>工作线程的数量，以及如何合并消息。</translation>
    </message>
    <message>
        <source>Dump task restored (task, normal)</source>
        <translation>转储任务恢复（任务，正常）</translation>
    </message>
    <message>
        <source>Dump task exception (task, warning)</source>
        <translation>转储任务异常（任务，警告）</translation>
    </message>
    <message>
        <source>Insufficient quota (tenant, warning)</source>
        <translation>配额不足（租户，警告）</translation>
    </message>
    <message>
        <source>Restricted traffic (stream, warning)</source>
        <translation>流控受限（通道，警告）</translation>
    </message>
    <message>
        <source>Automatic stream scaling succeeded (stream, warning)</source>
        <translation>通道自动扩缩容成功（通道，警告）</translation>
    </message>
    <message>
        <source>Automatic stream scaling failed (stream, warning)</source>
        <translation>通道自动扩缩容失败（通道，警告）</translation>
    </message>
    <message>
        <source>Abnormal stream traffic (stream, warning)</source>
        <translation>通道流量异常（通道，警告）</translation>
    </message>
    <message>
        <source>Stream traffic restored (stream, warning)</source>
        <translation>通道流量恢复（通道，警告）</translation>
    </message>
    <message>
        <source>Manual stream scale-up or scale-down failed (stream, warning)</source>
        <translation>通道手动扩缩容失败（通道，警告）</translation>
    </message>
    <message>
        <source>SMN notification</source>
        <translation>SMN通知</translation>
    </message>
    <message>
        <source>DIS stream</source>
        <translation>DIS通道</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Whether notices are sent; leaving it out may switch the subscription off.</source>
        <translation>是否发送通知；不设置可能会停用事件订阅。</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>The events that send a notice.</source>
        <translation>触发通知的事件。</translation>
    </message>
    <message>
        <source>Streams</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>The IDs of the DIS streams to watch; an empty list watches all of them.</source>
        <translation>要关注的DIS通道的ID；空列表表示关注所有通道。</translation>
    </message>
    <message>
        <source>What the subscription is called.</source>
        <translation>事件订阅的名称。</translation>
    </message>
    <message>
        <source>%1 may have only letters and digits.</source>
        <translation>%1只能包含字母和数字。</translation>
    </message>
    <message>
        <source>Topic or stream name</source>
        <translation>主题或通道名称</translation>
    </message>
    <message>
        <source>The SMN topic or the DIS stream that gets the notices; it must exist.</source>
        <translation>接收通知的SMN主题或DIS通道；必须已存在。</translation>
    </message>
    <message>
        <source>Notify by</source>
        <translation>通知方式</translation>
    </message>
    <message>
        <source>Whether notices go to an SMN topic or into a DIS stream.</source>
        <translation>通知发送到SMN主题还是写入DIS通道。</translation>
    </message>
    <message>
        <source>Topic URN</source>
        <translation>主题URN</translation>
    </message>
    <message>
        <source>The full name of the SMN topic, as urn:smn:region:project:topic; empty for a DIS stream.</source>
        <translation>SMN主题的全名，格式为urn:smn:region:project:topic；使用DIS通道时留空。</translation>
    </message>
    <message>
        <source>Instance name</source>
        <translation>实例名称</translation>
    </message>
    <message>
        <source>Needed for DMS for RocketMQ only; leave it empty for a RocketMQ of your own.</source>
        <translation>仅DMS RocketMQ需要；社区版RocketMQ请留空。</translation>
    </message>
    <message>
        <source>Instance ID</source>
        <translation>实例ID</translation>
    </message>
    <message>
        <source>RocketMQ address</source>
        <translation>RocketMQ连接地址</translation>
    </message>
    <message>
        <source>Where the name servers listen, as host:port; several are separated by semicolons.</source>
        <translation>NameServer的侦听地址，格式为host:port；多个地址以分号分隔。</translation>
    </message>
    <message>
        <source>Consumer group</source>
        <translation>消费组</translation>
    </message>
    <message>
        <source>The group the stream consumes as.</source>
        <translation>事件流使用的消费组。</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>The RocketMQ topic whose messages become events.</source>
        <translation>以其消息作为事件的RocketMQ Topic。</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Only messages with this tag are read; empty for all messages of the topic.</source>
        <translation>仅读取带有此标签的消息；留空表示读取Topic的所有消息。</translation>
    </message>
    <message>
        <source>VPC ID</source>
        <translation>VPC ID</translation>
    </message>
    <message>
        <source>The VPC from which RocketMQ is reached; it cannot be changed later.</source>
        <translation>用于访问RocketMQ的VPC；以后不能修改。</translation>
    </message>
    <message>
        <source>Subnet ID</source>
        <translation>子网ID</translation>
    </message>
    <message>
        <source>The subnet from which RocketMQ is reached; it cannot be changed later.</source>
        <translation>用于访问RocketMQ的子网；以后不能修改。</translation>
    </message>
    <message>
        <source>SSL</source>
        <translation>SSL</translation>
    </message>
    <message>
        <source>Whether the connection to RocketMQ is encrypted.</source>
        <translation>与RocketMQ的连接是否加密。</translation>
    </message>
    <message>
        <source>ACL</source>
        <translation>ACL访问控制</translation>
    </message>
    <message>
        <source>Whether RocketMQ asks for a user name and a secret key; set it as the instance has it.</source>
        <translation>RocketMQ是否要求用户名和密钥；请与实例的设置保持一致。</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>The RocketMQ user that may read the topic, where ACL is on.</source>
        <translation>开启ACL访问控制时，有权读取Topic的RocketMQ用户。</translation>
    </message>
    <message>
        <source>Secret key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Proves the user name, where ACL is on.</source>
        <translation>开启ACL访问控制时，用于验证用户名的密钥。</translation>
    </message>
    <message>
        <source>Message type</source>
        <translation>消息类型</translation>
    </message>
    <message>
        <source>The kind of messages in the topic; the services know normal, in lower case.</source>
        <translation>Topic中消息的类型；服务支持小写的normal。</translation>
    </message>
    <message>
        <source>Consumption timeout (ms)</source>
        <translation>消费超时时间（毫秒）</translation>
    </message>
    <message>
        <source>How long a message may be worked on before it counts as failed.</source>
        <translation>处理一条消息的最长时间，超过则视为失败。</translation>
    </message>
    <message>
        <source>Consumption threads</source>
        <translation>消费线程数</translation>
    </message>
    <message>
        <source>How many threads read at the same time.</source>
        <translation>同时读取消息的线程数。</translation>
    </message>
    <message>
        <source>The most messages that are taken at once.</source>
        <translation>一次读取的最大消息数。</translation>
    </message>
    <message>
        <source>Maximum retries</source>
        <translation>最大重试次数</translation>
    </message>
    <message>
        <source>How often a failed message is tried again; -1 tries for ever.</source>
        <translation>失败消息的重试次数；-1表示一直重试。</translation>
    </message>
    <message>
        <source>Retry interval (ms)</source>
        <translation>重试间隔（毫秒）</translation>
    </message>
    <message>
        <source>How long the queue rests before a failed message is tried again.</source>
        <translation>重试失败消息之前队列暂停的时长。</translation>
    </message>
    <message>
        <source>The DMS for RocketMQ instance that is read, by its name.</source>
        <translation>要读取的DMS RocketMQ实例的名称。</translation>
    </message>
    <message>
        <source>The ID of that instance; choosing an instance by name fills it in.</source>
        <translation>该实例的ID；按名称选择实例后自动填写。</translation>
    </message>
    <message>
        <source>Consumption mode</source>
        <translation>消费方式</translation>
    </message>
    <message>
        <source>ORDER after orderly production keeps the order of a group, after disorderly production the order of each queue. NORMAL reads concurrently, whichever way the messages were produced, and keeps the order only as well as it can.</source>
        <translation>ORDER（顺序消费）：消息按顺序发送时，保证同一消息组内的顺序；消息乱序发送时，保证每个队列内的顺序。NORMAL（并发消费）：无论消息如何发送，均并发读取，只能尽量保持顺序。</translation>
    </message>
    <message>
        <source>Engine version</source>
        <translation>引擎版本</translation>
    </message>
    <message>
        <source>The version of the RocketMQ instance, such as 4.8.0 or 5.x.</source>
        <translation>RocketMQ实例的版本，例如4.8.0或5.x。</translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>Earliest</source>
        <translation>最早</translation>
    </message>
    <message>
        <source>Broker address</source>
        <translation>Kafka连接地址</translation>
    </message>
    <message>
        <source>Where the brokers listen, as host:port; several are separated by commas.</source>
        <translation>Broker的侦听地址，格式为host:port；多个地址以逗号分隔。</translation>
    </message>
    <message>
        <source>The group the stream consumes as; the service creates it when the stream starts.</source>
        <translation>事件流使用的消费组；事件流启动时由服务创建。</translation>
    </message>
    <message>
        <source>The DMS for Kafka instance that is read, by its name.</source>
        <translation>要读取的DMS Kafka实例的名称。</translation>
    </message>
    <message>
        <source>Security protocol</source>
        <translation>安全协议</translation>
    </message>
    <message>
        <source>Whether the brokers are reached with TLS and with a user name.</source>
        <translation>连接Broker时是否使用TLS和用户名。</translation>
    </message>
    <message>
        <source>The Kafka topic whose messages become events.</source>
        <translation>以其消息作为事件的Kafka Topic。</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>消费点位</translation>
    </message>
    <message>
        <source>Where a new consumer group begins: at new messages or at the oldest kept ones.</source>
        <translation>新消费组的起始位置：新消息，或保留的最早消息。</translation>
    </message>
    <message>
        <source>SASL_SSL</source>
        <translation>SASL_SSL</translation>
    </message>
    <message>
        <source>Sign in to the brokers with a user name, over an encrypted connection.</source>
        <translation>通过加密连接，使用用户名登录Broker。</translation>
    </message>
    <message>
        <source>SASL mechanism</source>
        <translation>SASL认证机制</translation>
    </message>
    <message>
        <source>How the password is proved to the brokers.</source>
        <translation>向Broker验证密码的方式。</translation>
    </message>
    <message>
        <source>Certificate URL</source>
        <translation>证书地址</translation>
    </message>
    <message>
        <source>Address of a ZIP file in OBS with the certificate of the brokers.</source>
        <translation>OBS中包含Broker证书的ZIP文件的地址。</translation>
    </message>
    <message>
        <source>Certificate password</source>
        <translation>证书密码</translation>
    </message>
    <message>
        <source>Opens the certificate; empty where it has no password.</source>
        <translation>用于打开证书；证书没有密码时留空。</translation>
    </message>
    <message>
        <source>The SASL user that may read the topic.</source>
        <translation>有权读取Topic的SASL用户。</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>The password of the SASL user.</source>
        <translation>SASL用户的密码。</translation>
    </message>
    <message>
        <source>Consumer group ID</source>
        <translation>消费组ID</translation>
    </message>
    <message>
        <source>The group the stream consumes as in ECloud RocketMQ.</source>
        <translation>事件流在移动云RocketMQ中使用的消费组。</translation>
    </message>
    <message>
        <source>The ECloud RocketMQ instance that holds the topic.</source>
        <translation>Topic所在的移动云RocketMQ实例。</translation>
    </message>
    <message>
        <source>Authentication required</source>
        <translation>鉴权认证</translation>
    </message>
    <message>
        <source>Whether the instance asks for an access key and a secret key.</source>
        <translation>实例是否要求访问密钥ID和密钥。</translation>
    </message>
    <message>
        <source>Message tracing</source>
        <translation>消息轨迹</translation>
    </message>
    <message>
        <source>Whether the way of each message is recorded for later inquiry.</source>
        <translation>是否保存每条消息的轨迹，供以后查询。</translation>
    </message>
    <message>
        <source>Access key</source>
        <translation>访问密钥ID</translation>
    </message>
    <message>
        <source>Says who reads, where the instance asks for authentication.</source>
        <translation>实例要求鉴权认证时，用于标识读取者。</translation>
    </message>
    <message>
        <source>Proves the access key, where the instance asks for authentication.</source>
        <translation>实例要求鉴权认证时，用于验证访问密钥ID的密钥。</translation>
    </message>
    <message>
        <source>Subscription mode</source>
        <translation>订阅方式</translation>
    </message>
    <message>
        <source>CLUSTERING shares the messages among the consumers, BROADCASTING gives each of them all.</source>
        <translation>CLUSTERING（集群消费）由各消费者分摊消息，BROADCASTING（广播消费）向每个消费者发送全部消息。</translation>
    </message>
    <message>
        <source>Access type</source>
        <translation>接入点类型</translation>
    </message>
    <message>
        <source>PUBLIC reaches the instance over the internet, PRIVATE through a VPC and a subnet.</source>
        <translation>PUBLIC通过公网访问实例，PRIVATE通过VPC和子网访问实例。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Where the RocketMQ instance listens.</source>
        <translation>RocketMQ实例的侦听地址。</translation>
    </message>
    <message>
        <source>Client SDK</source>
        <translation>依赖SDK</translation>
    </message>
    <message>
        <source>Where the ECloud RocketMQ client library is downloaded from.</source>
        <translation>移动云RocketMQ客户端库的下载地址。</translation>
    </message>
    <message>
        <source>The kind of messages in the topic; NORMAL is the only one that is supported.</source>
        <translation>Topic中消息的类型；仅支持NORMAL。</translation>
    </message>
    <message>
        <source>Retry waiting time</source>
        <translation>重试等待时间</translation>
    </message>
    <message>
        <source>How long a failed message waits before it is tried again; the page gives no unit.</source>
        <translation>失败消息重试前的等待时间；API文档未说明单位。</translation>
    </message>
    <message>
        <source>How often a failed message is tried again.</source>
        <translation>失败消息的重试次数。</translation>
    </message>
    <message>
        <source>Maximum wait for a batch (s)</source>
        <translation>批量消费最大等待时长（秒）</translation>
    </message>
    <message>
        <source>How long a batch is waited for before a smaller one is taken.</source>
        <translation>等待凑满一批消息的最长时间，超时则按已有的消息读取。</translation>
    </message>
    <message>
        <source>The VPC through which the instance is reached when the access type is PRIVATE.</source>
        <translation>接入点类型为PRIVATE时，用于访问实例的VPC。</translation>
    </message>
    <message>
        <source>The subnet of that VPC; the service puts its readers there.</source>
        <translation>该VPC中的子网；服务的读取端部署在此子网中。</translation>
    </message>
    <message>
        <source>Invocation</source>
        <translation>执行方式</translation>
    </message>
    <message>
        <source>Whether the stream waits for the function to end (SYNC) or not (ASYNC).</source>
        <translation>SYNC（同步）时，事件流等待函数执行完成；ASYNC（异步）时不等待。</translation>
    </message>
    <message>
        <source>Function URN</source>
        <translation>函数URN</translation>
    </message>
    <message>
        <source>The function that is called, with its version or alias.</source>
        <translation>要调用的函数，含版本或别名。</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>委托</translation>
    </message>
    <message>
        <source>The IAM agency that lets the service call the function for you.</source>
        <translation>允许服务代您调用函数的IAM委托。</translation>
    </message>
    <message>
        <source>The Kafka topic that the events are written to.</source>
        <translation>事件写入的Kafka Topic。</translation>
    </message>
    <message>
        <source>Key transform</source>
        <translation>Key转换规则</translation>
    </message>
    <message>
        <source>How the key of each Kafka message is made.</source>
        <translation>如何生成每条Kafka消息的Key。</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>目标连接</translation>
    </message>
    <message>
        <source>The target connection to the Kafka instance, set up in EventGrid beforehand.</source>
        <translation>预先在EventGrid中创建的、指向Kafka实例的目标连接。</translation>
    </message>
    <message>
        <source>AK</source>
        <translation>AK</translation>
    </message>
    <message>
        <source>The access key that may write to the bucket.</source>
        <translation>有权写入桶的访问密钥ID。</translation>
    </message>
    <message>
        <source>SK</source>
        <translation>SK</translation>
    </message>
    <message>
        <source>The secret key that belongs to the access key.</source>
        <translation>与访问密钥ID对应的密钥。</translation>
    </message>
    <message>
        <source>Bucket</source>
        <translation>桶</translation>
    </message>
    <message>
        <source>The OBS bucket that the events are written to.</source>
        <translation>事件写入的OBS桶。</translation>
    </message>
    <message>
        <source>Dump directory</source>
        <translation>转储目录</translation>
    </message>
    <message>
        <source>The folder in the bucket; empty for its top level.</source>
        <translation>桶中的目录；留空表示根目录。</translation>
    </message>
    <message>
        <source>Time directory format</source>
        <translation>时间目录格式</translation>
    </message>
    <message>
        <source>How finely the files are put into folders by time.</source>
        <translation>按时间划分目录的粒度。</translation>
    </message>
    <message>
        <source>Transform type</source>
        <translation>转换类型</translation>
    </message>
    <message>
        <source>What the target gets: ORIGINAL the event, CONSTANT a fixed text, VARIABLE a filled template.</source>
        <translation>事件目标收到的内容：ORIGINAL（透传）为事件本身，CONSTANT（常量）为固定文本，VARIABLE（变量）为填充后的模板。</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>With CONSTANT the text itself, with VARIABLE a JSON object of names and what they stand for.</source>
        <translation>CONSTANT时为文本本身；VARIABLE时为JSON对象，由变量名及其含义组成。</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>With VARIABLE the text to send, in which ${name} stands for a variable.</source>
        <translation>VARIABLE时为要发送的文本，其中${name}表示变量。</translation>
    </message>
    <message>
        <source>Updating an Event Stream, table 3</source>
        <translation>更新事件流，表3</translation>
    </message>
    <message>
        <source>Updating an Event Stream, table 4</source>
        <translation>更新事件流，表4</translation>
    </message>
    <message>
        <source>Updating an Event Stream, table 9</source>
        <translation>更新事件流，表9</translation>
    </message>
    <message>
        <source>Updating an Event Stream, table 14</source>
        <translation>更新事件流，表14</translation>
    </message>
    <message>
        <source>Updating an Event Stream, table 15</source>
        <translation>更新事件流，表15</translation>
    </message>
    <message>
        <source>Updating an Event Stream, table 16</source>
        <translation>更新事件流，表16</translation>
    </message>
    <message>
        <source>Updating an Event Subscription, table 3</source>
        <translation>更新事件订阅，表3</translation>
    </message>
    <message>
        <source>Updating an Event Stream, table 7</source>
        <translation>更新事件流，表7</translation>
    </message>
    <message>
        <source>Updating an Event Stream, table 8</source>
        <translation>更新事件流，表8</translation>
    </message>
    <message>
        <source>Updating an Event Stream, table 5</source>
        <translation>更新事件流，表5</translation>
    </message>
    <message>
        <source>Updating an Event Stream, table 6</source>
        <translation>更新事件流，表6</translation>
    </message>
    <message>
        <source>Updating an Event Stream, table 10</source>
        <translation>更新事件流，表10</translation>
    </message>
    <message>
        <source>Updating an Event Stream, table 11</source>
        <translation>更新事件流，表11</translation>
    </message>
    <message>
        <source>Updating an Event Stream, table 13</source>
        <translation>更新事件流，表13</translation>
    </message>
    <message>
        <source>Updating an Event Stream, table 12</source>
        <translation>更新事件流，表12</translation>
    </message>
</context>
<context>
    <name>weir::FileChoice</name>
    <message>
        <source>JSON files (*.json);;All files (*)</source>
        <translation>JSON文件 (*.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>证书 (*.pem *.crt *.cer);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>文本 (*.txt)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>逗号分隔值 (*.csv)</translation>
    </message>
    <message>
        <source>Bodies and requests (*.json *.har *.sh *.ps1 *.http *.rest *.bru *.tf *.txt);;All files (*)</source>
        <translation>请求体和请求 (*.json *.har *.sh *.ps1 *.http *.rest *.bru *.tf *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>SVG: sharp at any size (*.svg)</source>
        <translation>SVG：任意大小都清晰 (*.svg)</translation>
    </message>
    <message>
        <source>PNG: pixels (*.png)</source>
        <translation>PNG：像素图 (*.png)</translation>
    </message>
    <message>
        <source>%1 files (*.%2);;All files (*)</source>
        <comment>HAR and har, for example</comment>
        <translation>%1文件 (*.%2);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>weir::FilterBuilder</name>
    <message>
        <source>Add source</source>
        <translation>添加source</translation>
    </message>
    <message>
        <source>Path of the new field</source>
        <translation>新字段的路径</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>+ field</source>
        <translation>+ 字段</translation>
    </message>
    <message>
        <source>There is no filter, so all events pass.</source>
        <translation>没有过滤规则，因此所有事件都会通过。</translation>
    </message>
    <message>
        <source>Add a field</source>
        <translation>添加字段</translation>
    </message>
    <message>
        <source>A filter needs a source.</source>
        <translation>过滤规则需要source。</translation>
    </message>
    <message numerus="yes">
        <source>%n more field(s) of the data possible</source>
        <translation>
            <numerusform>还可添加%n个data字段</numerusform>
        </translation>
    </message>
    <message>
        <source>no more than %1 fields of the data</source>
        <translation>最多%1个data字段</translation>
    </message>
</context>
<context>
    <name>weir::FilterOperators</name>
    <message>
        <source>is one of</source>
        <translation>是其中之一</translation>
    </message>
    <message>
        <source>is not one of</source>
        <translation>不是其中之一</translation>
    </message>
    <message>
        <source>starts with</source>
        <translation>开头是</translation>
    </message>
    <message>
        <source>does not start with</source>
        <translation>开头不是</translation>
    </message>
    <message>
        <source>ends with</source>
        <translation>结尾是</translation>
    </message>
    <message>
        <source>does not end with</source>
        <translation>结尾不是</translation>
    </message>
    <message>
        <source>is the number</source>
        <translation>等于数字</translation>
    </message>
    <message>
        <source>is not the number</source>
        <translation>不等于数字</translation>
    </message>
    <message>
        <source>is less than</source>
        <translation>小于</translation>
    </message>
    <message>
        <source>is not less than</source>
        <translation>不小于</translation>
    </message>
    <message>
        <source>is greater than</source>
        <translation>大于</translation>
    </message>
    <message>
        <source>is not greater than</source>
        <translation>不大于</translation>
    </message>
    <message>
        <source>is in range</source>
        <translation>在范围内</translation>
    </message>
    <message>
        <source>is not in range</source>
        <translation>不在范围内</translation>
    </message>
    <message>
        <source>is null</source>
        <translation>为null</translation>
    </message>
    <message>
        <source>is not null</source>
        <translation>不为null</translation>
    </message>
    <message>
        <source>is true</source>
        <translation>为true</translation>
    </message>
    <message>
        <source>is false</source>
        <translation>为false</translation>
    </message>
</context>
<context>
    <name>weir::FilterPath</name>
    <message>
        <source>A name in quotation marks has to end with one, and a dot may follow.</source>
        <translation>引号中的名称必须以引号结束，其后可以跟一个点。</translation>
    </message>
    <message>
        <source>Enter a field: source, type, subject, or one of the data such as data.object.size.</source>
        <translation>请输入一个字段：source、type、subject，或data中的字段，例如data.object.size。</translation>
    </message>
    <message>
        <source>A name before or after a dot is missing.</source>
        <translation>点的前面或后面缺少名称。</translation>
    </message>
    <message>
        <source>A filter knows source, type, subject and fields of data only.</source>
        <translation>过滤规则只支持source、type、subject和data中的字段。</translation>
    </message>
    <message>
        <source>Name a field of the data, such as data.object.size.</source>
        <translation>请写明data中的一个字段，例如data.object.size。</translation>
    </message>
    <message>
        <source>Only data has fields below it.</source>
        <translation>只有data有下级字段。</translation>
    </message>
    <message>
        <source>A filter cannot name a field “and”: it stands for a list of conditions.</source>
        <translation>过滤规则中的字段不能命名为“and”：它表示一组条件。</translation>
    </message>
    <message>
        <source>The filter has the field %1 already.</source>
        <translation>过滤规则中已有字段%1。</translation>
    </message>
    <message>
        <source>The filter has fields below %1, so it cannot have conditions itself.</source>
        <translation>过滤规则中%1有下级字段，因此它本身不能有条件。</translation>
    </message>
    <message>
        <source>Above this field the filter has conditions or another value, not fields.</source>
        <translation>过滤规则在此字段的上级已有条件或其他值，而不是字段。</translation>
    </message>
    <message numerus="yes">
        <source>A filter names at most %n field(s) of the data.</source>
        <translation>
            <numerusform>过滤规则最多可以使用%n个data字段。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A field of the data lies at most %n level(s) deep.</source>
        <translation>
            <numerusform>data中的字段最多可以有%n层。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::FilterRules</name>
    <message>
        <source>The condition %1 of the field %2 should have a list of texts, such as &quot;values&quot;: [&quot;a&quot;].</source>
        <translation>字段%2的条件%1应包含文本列表，例如&quot;values&quot;: [&quot;a&quot;]。</translation>
    </message>
    <message>
        <source>The condition %1 of the field %2 should have a list of numbers, such as &quot;values&quot;: [10].</source>
        <translation>字段%2的条件%1应包含数字列表，例如&quot;values&quot;: [10]。</translation>
    </message>
    <message>
        <source>The condition %1 of the field %2 should have one number, such as &quot;value&quot;: 10.</source>
        <translation>字段%2的条件%1应包含一个数字，例如&quot;value&quot;: 10。</translation>
    </message>
    <message>
        <source>The condition %1 of the field %2 should have a list of ranges, such as &quot;values&quot;: [[1, 10]].</source>
        <translation>字段%2的条件%1应包含范围列表，例如&quot;values&quot;: [[1, 10]]。</translation>
    </message>
    <message>
        <source>A condition of the field %1 should have one of these operators as &quot;op&quot;: %2.</source>
        <translation>字段%1的条件应以&quot;op&quot;给出以下操作符之一：%2。</translation>
    </message>
    <message>
        <source>The source of an event can be compared by %1 only, not by %2.</source>
        <translation>事件的source只能用%1比较，不能用%2。</translation>
    </message>
    <message>
        <source>A condition of the field %1 should be a JSON object with an operator as &quot;op&quot;, and %2 is not.</source>
        <translation>字段%1的条件应是以&quot;op&quot;给出操作符的JSON对象，而%2不是。</translation>
    </message>
    <message>
        <source>The field %1 should have at most %2 conditions; here it has %3.</source>
        <translation>字段%1最多应有%2个条件；这里有%3个。</translation>
    </message>
    <message>
        <source>The field %1 should have a list of conditions in brackets, and %2 is none.</source>
        <translation>字段%1应是方括号中的条件列表，而%2不是。</translation>
    </message>
    <message>
        <source>The field %1 lies too deep in the data; %2 levels are the most.</source>
        <translation>字段%1在data中层级过深；最多%2级。</translation>
    </message>
    <message>
        <source>A filter should name at most %1 fields of the data; here it names %2.</source>
        <translation>过滤规则最多应包含data的%1个字段；这里有%2个。</translation>
    </message>
    <message>
        <source>A filter knows the fields source, type, subject and data only, not %1.</source>
        <translation>过滤规则只支持source、type、subject和data字段，不支持%1。</translation>
    </message>
    <message>
        <source>A filter that is not empty should have conditions for the source of the events.</source>
        <translation>非空的过滤规则应包含针对事件source的条件。</translation>
    </message>
    <message>
        <source>The field %1 should be a JSON object with fields of the data, each with its conditions, and %2 is not.</source>
        <translation>字段%1应是JSON对象，由data的字段及各字段的条件组成，而%2不是。</translation>
    </message>
</context>
<context>
    <name>weir::FindBar</name>
    <message>
        <source>Find in the request</source>
        <translation>在请求中查找</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>上一个匹配项</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>下一个匹配项</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>关闭查找</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>第%1个，共%2个</translation>
    </message>
</context>
<context>
    <name>weir::FindingLines</name>
    <message>
        <source>Define %1</source>
        <translation>定义%1</translation>
    </message>
</context>
<context>
    <name>weir::ForeignCommand</name>
    <message>
        <source>This is a cURL command for the Windows command prompt, and only those for bash can be read; in the browser choose “Copy as cURL (bash)”.</source>
        <translation>这是用于Windows命令提示符的cURL命令，而此处只能读取用于bash的cURL命令；请在浏览器中选择“Copy as cURL (bash)”（复制为cURL）。</translation>
    </message>
    <message>
        <source>This is a request for %1, and only cURL commands for bash can be read; in the browser choose “Copy as cURL (bash)”.</source>
        <translation>这是用于%1的请求，而此处只能读取用于bash的cURL命令；请在浏览器中选择“Copy as cURL (bash)”（复制为cURL）。</translation>
    </message>
    <message>
        <source>The cURL command gets its input from another command, which is not run here; put the body behind --data-raw, in single quotes, and let the file begin with curl.</source>
        <translation>该cURL命令的输入来自另一个命令，此处不会运行该命令；请将请求体放在--data-raw之后的单引号中，并使文件以curl开头。</translation>
    </message>
    <message>
        <source>Something stands before the cURL command; leave only the command in the file, beginning with curl.</source>
        <translation>cURL命令之前还有其他内容；请在文件中只保留该命令，并以curl开头。</translation>
    </message>
    <message>
        <source>This is a cURL command for PowerShell, and of PowerShell only Invoke-RestMethod and Invoke-WebRequest can be read; write one of these, or a cURL command for bash.</source>
        <translation>这是用于PowerShell的cURL命令，而PowerShell中只能读取Invoke-RestMethod和Invoke-WebRequest；请改写为其中之一，或改为用于bash的cURL命令。</translation>
    </message>
</context>
<context>
    <name>weir::Formats</name>
    <message>
        <source>%1 should be host:port, several separated by commas, each port from 1 to 65535 and IPv6 addresses in brackets.</source>
        <translation>%1应为host:port，多个之间用逗号分隔，端口为1～65535，IPv6地址放在方括号中。</translation>
    </message>
    <message>
        <source>%1 should be host:port, several separated by semicolons, each port from 1 to 65535 and IPv6 addresses in brackets.</source>
        <translation>%1应为host:port，多个之间用分号分隔，端口为1～65535，IPv6地址放在方括号中。</translation>
    </message>
    <message>
        <source>%1 should be an http or https address whose path ends in .zip.</source>
        <translation>%1应为路径以.zip结尾的http或https地址。</translation>
    </message>
    <message>
        <source>%1 should look like urn:fss:region:project:function:package:name, then a version or ! and an alias, with no part empty.</source>
        <translation>%1应形如urn:fss:region:project:function:package:name，其后可跟版本或!加别名，各部分均不能为空。</translation>
    </message>
    <message>
        <source>%1 should be 3 to 63 lower-case letters, digits, dots and hyphens, begin and end with a letter or digit, have no dot beside a dot or hyphen, and be no IP address.</source>
        <translation>%1应为3～63个小写字母、数字、点和中划线，以字母或数字开头和结尾，点不能与点或中划线相邻，且不能是IP地址。</translation>
    </message>
</context>
<context>
    <name>weir::FreeObjectEditor</name>
    <message>
        <source>The key %1 stands twice in one object; take one away.</source>
        <translation>键%1在同一对象中出现了两次，请删除其中一个。</translation>
    </message>
</context>
<context>
    <name>weir::HarFile</name>
    <message>
        <source>The recording (HAR) holds no request that writes an event stream or an event subscription, and no answer with a single one.</source>
        <translation>该记录（HAR）中没有写入事件流或事件订阅的请求，也没有只包含其中一个的响应。</translation>
    </message>
</context>
<context>
    <name>weir::HclCursor</name>
    <message>
        <source>the text in quotation marks does not end in its line</source>
        <translation>引号中的文本没有在所在行结束</translation>
    </message>
    <message>
        <source>the bracket that opens here is not closed</source>
        <translation>此处打开的括号没有关闭</translation>
    </message>
    <message>
        <source>the comment that begins with “/*” does not end</source>
        <translation>以“/*”开始的注释没有结束</translation>
    </message>
    <message>
        <source>only \n \r \t \&quot; \\ \uNNNN and \UNNNNNNNN are escapes here</source>
        <translation>此处只有\n、\r、\t、\&quot;、\\、\uNNNN和\UNNNNNNNN是转义符</translation>
    </message>
    <message>
        <source>“\u” must be followed by four hexadecimal digits, “\U” by eight</source>
        <translation>“\u”后面必须是四位十六进制数字，“\U”后面必须是八位</translation>
    </message>
    <message>
        <source>no character has this number</source>
        <translation>没有编号为此值的字符</translation>
    </message>
    <message>
        <source>a line end must follow “&lt;&lt;” and its word</source>
        <translation>“&lt;&lt;”及其标识后面必须换行</translation>
    </message>
    <message>
        <source>the text that begins here has no line with “%1” alone, which ends it</source>
        <translation>从此处开始的文本没有单独一行“%1”来结束</translation>
    </message>
    <message>
        <source>“%1” is expected before this bracket</source>
        <translation>此括号之前应有“%1”</translation>
    </message>
    <message>
        <source>a value is expected here</source>
        <translation>此处应有一个值</translation>
    </message>
</context>
<context>
    <name>weir::HclEncoding</name>
    <message>
        <source>a NUL character stands here; remove it</source>
        <translation>此处有NUL字符，请删除</translation>
    </message>
    <message>
        <source>the text is not valid UTF-8</source>
        <translation>文本不是有效的UTF-8</translation>
    </message>
</context>
<context>
    <name>weir::HclSyntax</name>
    <message>
        <source>this bracket closes nothing</source>
        <translation>此括号没有对应的开括号</translation>
    </message>
    <message>
        <source>the name of an argument or of a block is expected here</source>
        <translation>此处应有参数名或块名</translation>
    </message>
    <message>
        <source>a line end is expected after the value</source>
        <translation>值后面应换行</translation>
    </message>
    <message>
        <source>“=” or “{” is expected after the name</source>
        <translation>名称后面应有“=”或“{”</translation>
    </message>
    <message>
        <source>“,” or “]” is expected after the value</source>
        <translation>值后面应有“,”或“]”</translation>
    </message>
    <message>
        <source>“=” or “:” is expected after the key</source>
        <translation>键后面应有“=”或“:”</translation>
    </message>
    <message>
        <source>a line end, “,” or “}” is expected after the value</source>
        <translation>值后面应换行，或有“,”或“}”</translation>
    </message>
    <message>
        <source>a key or “}” is expected here</source>
        <translation>此处应有键或“}”</translation>
    </message>
    <message>
        <source>blocks, objects, lists and parentheses may be nested at most %1 levels deep</source>
        <translation>块、对象、列表和圆括号最多可嵌套%1层</translation>
    </message>
    <message>
        <source>“%1” stands here more than once; leave one of them</source>
        <translation>“%1”在此处出现多次，请只保留一个</translation>
    </message>
</context>
<context>
    <name>weir::History</name>
    <message>
        <source>The history “%1” cannot be used: %2.</source>
        <translation>无法使用历史记录“%1”：%2。</translation>
    </message>
    <message>
        <source>it is no ordinary file</source>
        <translation>它不是普通文件</translation>
    </message>
    <message>
        <source>A newer Weir wrote the history “%1”; it is left as it is, so changes are not recorded until this one is newer as well.</source>
        <translation>历史记录“%1”由更新版本的Weir写入，将保持原样；在本程序升级之前不会记录更改。</translation>
    </message>
    <message>
        <source>The history “%1” was damaged; it was set aside as “%2”, and a new one begins.</source>
        <translation>历史记录“%1”已损坏；已另存为“%2”，并开始新的历史记录。</translation>
    </message>
</context>
<context>
    <name>weir::HistoryController</name>
    <message>
        <source>This was sent through the profile “%1”; choose that profile to restore it.</source>
        <translation>此更改通过连接配置“%1”发送；请选择该连接配置后再恢复。</translation>
    </message>
    <message>
        <source>This version cannot be read.</source>
        <translation>无法读取此版本。</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>正在打开%1…</translation>
    </message>
    <message>
        <source>%1 is not on the service any more; this draft creates it anew.</source>
        <translation>服务中已没有%1；此草稿将重新创建它。</translation>
    </message>
    <message>
        <source>Export the history to a folder</source>
        <translation>将历史记录导出到文件夹</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>已导出到%1</translation>
    </message>
    <message>
        <source>Weir ended before an answer came.</source>
        <translation>Weir在收到响应之前已结束。</translation>
    </message>
    <message>
        <source>%1 of “%2” (%3)</source>
        <comment>an action, a resource, a time</comment>
        <translation>“%2”的%1（%3）</translation>
    </message>
    <message>
        <source>Weir ended before this was answered, so it is not known whether it was applied: %1. Look at what the service holds before you send it again.</source>
        <translation>Weir在收到响应之前已结束，因此不知道以下更改是否已生效：%1。再次发送之前，请先查看服务中的内容。</translation>
    </message>
</context>
<context>
    <name>weir::HistoryDetails</name>
    <message>
        <source>Restore this version…</source>
        <translation>恢复此版本…</translation>
    </message>
    <message>
        <source>Open a draft with what this change sent, to be reviewed before it is applied</source>
        <translation>以此更改发送的内容打开草稿，核对后再应用</translation>
    </message>
    <message>
        <source>Restore the version before…</source>
        <translation>恢复之前的版本…</translation>
    </message>
    <message>
        <source>Open a draft with what was there before, to be reviewed before it is applied</source>
        <translation>以更改之前的内容打开草稿，核对后再应用</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Write all versions of this resource to a folder of files</source>
        <translation>将此资源的所有版本写入一个文件夹</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>No field differs.</source>
        <translation>没有字段不同。</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>From the version of %1 to that of %2</source>
        <translation>从%1的版本到%2的版本</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>action and resource</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Request %1</source>
        <translation>请求%1</translation>
    </message>
    <message>
        <source>Without a request ID</source>
        <translation>无请求ID</translation>
    </message>
    <message>
        <source>Choose a change to see what it changed, or two of them to compare their versions.</source>
        <translation>选择一项更改以查看其内容，或选择两项以比较其版本。</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>This changed the state alone, and no field.</source>
        <translation>这仅更改了状态，没有更改字段。</translation>
    </message>
    <message>
        <source>Choose two changes to compare their versions.</source>
        <translation>请选择两项更改以比较其版本。</translation>
    </message>
    <message>
        <source>Versions of one kind are compared, and a start or a pause has none.</source>
        <translation>只能比较同一类型的版本，启动或暂停没有版本。</translation>
    </message>
</context>
<context>
    <name>weir::HistoryFilterBar</name>
    <message>
        <source>Filter by name, ID, profile or request ID</source>
        <translation>按名称、ID、连接配置或请求ID筛选</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Any outcome</source>
        <translation>任意结果</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>任意时间</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>最近24小时</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>最近7天</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>最近30天</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>最近12个月</translation>
    </message>
    <message>
        <source>Only %1 ✕</source>
        <comment>✕ takes it off</comment>
        <translation>仅%1 ✕</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>仅%1</translation>
    </message>
    <message>
        <source>%1: press to see the changes of all resources again</source>
        <translation>%1：点击可重新查看所有资源的更改</translation>
    </message>
</context>
<context>
    <name>weir::HistoryModel</name>
    <message>
        <source>%1 ms</source>
        <translation>%1毫秒</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>已应用</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>无权限</translation>
    </message>
    <message>
        <source>Service busy</source>
        <translation>服务繁忙</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>未发送</translation>
    </message>
    <message>
        <source>Not applied</source>
        <translation>未应用</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>连接配置</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>耗时</translation>
    </message>
</context>
<context>
    <name>weir::HistoryView</name>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>The history cannot be read.</source>
        <translation>无法读取历史记录。</translation>
    </message>
    <message>
        <source>Reading the history…</source>
        <translation>正在读取历史记录…</translation>
    </message>
    <message>
        <source>Nothing was sent yet.</source>
        <translation>尚未发送任何内容。</translation>
    </message>
    <message>
        <source>No change matches.</source>
        <translation>没有匹配的更改。</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Every change that is sent from this computer is written down here: what it changed, through which profile, and how it ended. Open a resource, change it, and review and apply it.</source>
        <translation>从这台计算机发送的每次更改都会记录在这里：更改了什么、使用哪个连接配置、结果如何。请打开一个资源，修改后核对并应用。</translation>
    </message>
    <message>
        <source>No change of this resource was sent from this computer.</source>
        <translation>这台计算机还没有发送过此资源的更改。</translation>
    </message>
    <message>
        <source>Show all changes</source>
        <translation>显示所有更改</translation>
    </message>
</context>
<context>
    <name>weir::HostSection</name>
    <message>
        <source>Custom hosts</source>
        <translation>自定义主机</translation>
    </message>
    <message>
        <source>From the region</source>
        <translation>由区域决定</translation>
    </message>
    <message>
        <source>Such as %1</source>
        <translation>例如%1</translation>
    </message>
</context>
<context>
    <name>weir::HttpFile</name>
    <message>
        <source>The request takes its body from the file “%1”, which is not opened here; open that file itself.</source>
        <translation>该请求的请求体取自文件“%1”，此处不会打开它；请直接打开该文件。</translation>
    </message>
</context>
<context>
    <name>weir::IamAnswer</name>
    <message>
        <source>The answer of IAM holds no list of projects; check the address of IAM in the profile.</source>
        <translation>IAM的响应中没有项目列表，请检查连接配置中的IAM地址。</translation>
    </message>
    <message>
        <source>This user may not work in any project; ask the administrator of the account for the permission.</source>
        <translation>此用户无权操作任何项目，请向账号管理员申请权限。</translation>
    </message>
</context>
<context>
    <name>weir::IamRequests</name>
    <message>
        <source>The account name is missing; enter the account that the user belongs to.</source>
        <translation>缺少账号名，请输入用户所属的账号。</translation>
    </message>
    <message>
        <source>The user name is missing; enter it.</source>
        <translation>缺少用户名，请输入。</translation>
    </message>
    <message>
        <source>The password is missing; enter it.</source>
        <translation>缺少密码，请输入。</translation>
    </message>
    <message>
        <source>The project is missing; choose one.</source>
        <translation>缺少项目，请选择。</translation>
    </message>
    <message>
        <source>With a passcode IAM needs the ID of the user, not only the name; enter the ID, which “My Credentials” in the console shows.</source>
        <translation>使用验证码时，IAM需要用户ID，而不仅是用户名；请输入用户ID，可在控制台的“我的凭证”中查看。</translation>
    </message>
</context>
<context>
    <name>weir::IssueText</name>
    <message>
        <source>The body must be one JSON object, written in braces.</source>
        <translation>请求体必须是一个写在花括号中的JSON对象。</translation>
    </message>
    <message>
        <source>%1 is required: choose one of %2.</source>
        <translation>%1为必填项：请从%2中选择一个。</translation>
    </message>
    <message>
        <source>%1 is required and must not be empty.</source>
        <translation>%1为必填项，不能为空。</translation>
    </message>
    <message>
        <source>%1 must be text in quotation marks, and %2 is not.</source>
        <translation>%1必须是带引号的文本，而%2不是。</translation>
    </message>
    <message>
        <source>%1 must be a whole number, and %2 is not.</source>
        <translation>%1必须是整数，而%2不是。</translation>
    </message>
    <message>
        <source>%1 must be true or false, and %2 is neither.</source>
        <translation>%1必须是true或false，而%2都不是。</translation>
    </message>
    <message>
        <source>%1 must be a list of JSON objects in brackets, and %2 is not.</source>
        <translation>%1必须是写在方括号中的JSON对象列表，而%2不是。</translation>
    </message>
    <message>
        <source>%1 must be a list of texts in brackets, and %2 is not.</source>
        <translation>%1必须是写在方括号中的文本列表，而%2不是。</translation>
    </message>
    <message>
        <source>%1 must be text in quotation marks, and what stands here is not.</source>
        <translation>%1必须是带引号的文本，而此处不是。</translation>
    </message>
    <message>
        <source>Every entry of %1 must be a JSON object, and %2 is not.</source>
        <translation>%1的每一项都必须是JSON对象，而%2不是。</translation>
    </message>
    <message>
        <source>Every entry of %1 must be text in quotation marks, and %2 is not.</source>
        <translation>%1的每一项都必须是带引号的文本，而%2不是。</translation>
    </message>
    <message>
        <source>%1 must have %2 to %3 characters; now it has %4.</source>
        <translation>%1的长度必须为%2～%3个字符，当前为%4个字符。</translation>
    </message>
    <message>
        <source>%1 may have at most %2 characters; now it has %3.</source>
        <translation>%1最多%2个字符，当前为%3个字符。</translation>
    </message>
    <message>
        <source>%1 must be %2 or more.</source>
        <translation>%1必须大于或等于%2。</translation>
    </message>
    <message>
        <source>%1 must be between %2 and %3.</source>
        <translation>%1必须在%2～%3之间。</translation>
    </message>
    <message>
        <source>%1 should be one of %2; no document of the service mentions %3.</source>
        <translation>%1应为%2之一；服务的文档均未提及%3。</translation>
    </message>
    <message>
        <source>%1 needs exactly one of %2, and none is there.</source>
        <translation>%1必须且只能包含%2之一，目前一个也没有。</translation>
    </message>
    <message>
        <source>%1 may hold only one of %2; keep one and remove the others.</source>
        <translation>%1只能包含%2之一，请保留其中一个，移除其他。</translation>
    </message>
    <message>
        <source>%1 lists %2 more than once; once is enough.</source>
        <translation>%1中多次列出了%2，列出一次即可。</translation>
    </message>
    <message>
        <source>No document of the service mentions a field %1 here; it is kept and sent as it is.</source>
        <translation>服务的文档均未提及此处的字段%1；该字段将原样保留并发送。</translation>
    </message>
    <message>
        <source>There is no field %1 here; %2 is written %3.</source>
        <translation>此处没有字段%1；%2应写为%3。</translation>
    </message>
    <message>
        <source>Keep %1</source>
        <translation>保留%1</translation>
    </message>
    <message>
        <source>Remove the second %1</source>
        <translation>移除第二个%1</translation>
    </message>
    <message>
        <source>Rename %1 to %2</source>
        <translation>将%1重命名为%2</translation>
    </message>
    <message>
        <source>%1 must be a JSON object in braces.</source>
        <translation>%1必须是用花括号括起来的JSON对象。</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>使用%1</translation>
    </message>
    <message>
        <source>%1 must be more than asterisks, which only stand for a secret that is not shown; enter the secret itself.</source>
        <translation>%1不能只有星号，星号仅代表未显示的机密信息；请输入实际的机密信息。</translation>
    </message>
    <message>
        <source>%1 should have %2 to %3 characters; now it has %4.</source>
        <translation>%1应有%2～%3个字符；现在有%4个。</translation>
    </message>
    <message>
        <source>%1 should have at most %2 characters; now it has %3.</source>
        <translation>%1不能超过%2个字符；现在有%3个。</translation>
    </message>
    <message>
        <source>%1 should be %2 or more.</source>
        <translation>%1应大于或等于%2。</translation>
    </message>
    <message>
        <source>%1 should be between %2 and %3.</source>
        <translation>%1应在%2～%3之间。</translation>
    </message>
    <message>
        <source>%1 must be the secret itself, and a placeholder only stands for one; enter the secret.</source>
        <translation>%1必须是机密信息本身，占位符只代表机密信息；请输入机密信息。</translation>
    </message>
    <message>
        <source>%1 must have %2 to %3 characters.</source>
        <translation>%1必须有%2～%3个字符。</translation>
    </message>
    <message>
        <source>%1 should have %2 to %3 characters.</source>
        <translation>%1应有%2～%3个字符。</translation>
    </message>
    <message>
        <source>%1 may have at most %2 characters.</source>
        <translation>%1最多可有%2个字符。</translation>
    </message>
    <message>
        <source>%1 should have at most %2 characters.</source>
        <translation>%1不能超过%2个字符。</translation>
    </message>
</context>
<context>
    <name>weir::IssuesModel</name>
    <message>
        <source>%1. %2</source>
        <comment>part of the resource, then an issue</comment>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>The whole request</source>
        <translation>整个请求</translation>
    </message>
    <message>
        <source>General</source>
        <translation>基本信息</translation>
    </message>
</context>
<context>
    <name>weir::IssuesPane</name>
    <message>
        <source>No issues. The request is ready to be reviewed.</source>
        <translation>没有问题，可以核对请求。</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>问题</translation>
    </message>
</context>
<context>
    <name>weir::JsonPane</name>
    <message>
        <source>Request body</source>
        <translation>请求体</translation>
    </message>
    <message>
        <source>Line %1, column %2: the key “%3” stands twice in this object; keep one of them.</source>
        <translation>第%1行第%2列：键“%3”在该对象中出现了两次；请保留其中一个。</translation>
    </message>
    <message>
        <source>Line %1, column %2: a placeholder stands for the whole of a secret; leave it as it was, or type the secret in its place.</source>
        <translation>第%1行第%2列：占位符代表整个机密信息；请保持原样，或在其位置输入机密信息。</translation>
    </message>
</context>
<context>
    <name>weir::JsonPathText</name>
    <message>
        <source>JSONPath (RFC 9535) does not know this path from its character %1 on.</source>
        <translation>此路径从第%1个字符起不符合JSONPath（RFC 9535）。</translation>
    </message>
    <message>
        <source>The “..” at character %1 looks into every level, and that is not supported.</source>
        <translation>第%1个字符处的“..”会查找所有层级，不受支持。</translation>
    </message>
    <message>
        <source>The filter “?” at character %1 is not supported.</source>
        <translation>第%1个字符处的过滤表达式“?”不受支持。</translation>
    </message>
</context>
<context>
    <name>weir::JsonReader</name>
    <message>
        <source>a key in double quotes or “}” is expected here</source>
        <translation>此处应为带双引号的键或“}”</translation>
    </message>
    <message>
        <source>“:” is expected after the key</source>
        <translation>键之后应为“:”</translation>
    </message>
    <message>
        <source>“,” or “}” is expected after the value</source>
        <translation>值之后应为“,”或“}”</translation>
    </message>
    <message>
        <source>“,” or “]” is expected after the value</source>
        <translation>值之后应为“,”或“]”</translation>
    </message>
    <message>
        <source>“\u” must be followed by four hexadecimal digits</source>
        <translation>“\u”之后必须是四位十六进制数字</translation>
    </message>
    <message>
        <source>a surrogate in “\u” stands alone; characters past U+FFFF need a pair</source>
        <translation>“\u”中的代理项单独出现；U+FFFF之后的字符需要成对的代理项</translation>
    </message>
    <message>
        <source>only \&quot; \\ \/ \b \f \n \r \t and \u are escapes in JSON</source>
        <translation>JSON中只有\&quot; \\ \/ \b \f \n \r \t和\u是转义序列</translation>
    </message>
    <message>
        <source>the text in quotes does not end</source>
        <translation>引号中的文本没有结束</translation>
    </message>
    <message>
        <source>the text is not valid UTF-8</source>
        <translation>文本不是有效的UTF-8</translation>
    </message>
    <message>
        <source>the number is incomplete</source>
        <translation>数字不完整</translation>
    </message>
    <message>
        <source>a value is expected: an object, a list, text in double quotes, a number, true, false or null</source>
        <translation>此处应为值：对象、列表、带双引号的文本、数字、true、false或null</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3.</source>
        <translation>第%1行第%2列：%3。</translation>
    </message>
    <message>
        <source>there is no JSON value</source>
        <translation>没有JSON值</translation>
    </message>
    <message>
        <source>objects and lists may be nested at most %1 levels deep</source>
        <translation>对象和列表最多嵌套%1层</translation>
    </message>
    <message>
        <source>line breaks, tabs and other control characters in text are written as \n, \t or \u00XX</source>
        <translation>文本中的换行、制表符和其他控制字符应写为\n、\t或\u00XX</translation>
    </message>
    <message>
        <source>nothing may follow the JSON value</source>
        <translation>JSON值之后不能有其他内容</translation>
    </message>
    <message>
        <source>the text is UTF-16; save it as UTF-8</source>
        <translation>文本是UTF-16编码；请另存为UTF-8</translation>
    </message>
    <message>
        <source>the number is too large; about 1e308 is the most that can be read</source>
        <translation>数字过大；可读取的最大值约为1e308</translation>
    </message>
    <message>
        <source>a NUL character stands here, which JSON does not have; remove it, or write \u0000 in a text</source>
        <translation>此处有NUL字符，而JSON中不允许；请将其删除，或在文本中写为\u0000</translation>
    </message>
</context>
<context>
    <name>weir::JsonSchema</name>
    <message>
        <source>Body of an event stream</source>
        <translation>事件流的请求体</translation>
    </message>
    <message>
        <source>Body of an event subscription</source>
        <translation>事件订阅的请求体</translation>
    </message>
</context>
<context>
    <name>weir::KeptDraftsController</name>
    <message>
        <source>Entered secrets are not kept with a draft; in %1 enter these again: %2</source>
        <comment>a draft&apos;s name, then fields</comment>
        <translation>输入的机密信息不会随草稿保留；请在%1中重新输入：%2</translation>
    </message>
    <message numerus="yes">
        <source>Discarded %n draft(s).</source>
        <translation>
            <numerusform>已放弃%n份草稿。</numerusform>
        </translation>
    </message>
    <message>
        <source>what the text of the request had</source>
        <comment>among fields</comment>
        <translation>请求文本中的机密信息</translation>
    </message>
</context>
<context>
    <name>weir::KeptJson</name>
    <message>
        <source>Kept as it is; it can be edited as JSON.</source>
        <translation>按原样保留；可以作为JSON编辑。</translation>
    </message>
</context>
<context>
    <name>weir::KeyTransforms</name>
    <message>
        <source>+ &amp;key transform</source>
        <translation>+ Key转换规则(&amp;K)</translation>
    </message>
    <message>
        <source>Key transform %1</source>
        <translation>Key转换规则%1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove key transform %1</source>
        <translation>移除Key转换规则%1</translation>
    </message>
</context>
<context>
    <name>weir::KeychainOperation</name>
    <message>
        <source>The keychain holds no such secret; enter it.</source>
        <translation>系统密钥环中没有此机密信息，请输入。</translation>
    </message>
    <message>
        <source>The keychain is locked; unlock it and try again.</source>
        <translation>系统密钥环已锁定，请解锁后重试。</translation>
    </message>
    <message>
        <source>The keychain is locked, so the secret was not stored in it; unlock it and try again.</source>
        <translation>系统密钥环已锁定，机密信息未能存入；请解锁后重试。</translation>
    </message>
    <message>
        <source>The keychain refused access; allow Weir to use it and try again.</source>
        <translation>系统密钥环拒绝访问，请允许Weir使用后重试。</translation>
    </message>
    <message>
        <source>The keychain cannot be used without libsecret; install the package libsecret-1-0.</source>
        <translation>缺少libsecret，无法使用系统密钥环；请安装软件包libsecret-1-0。</translation>
    </message>
    <message>
        <source>There is no keychain; start a keyring such as GNOME Keyring or KWallet to keep secrets.</source>
        <translation>没有可用的系统密钥环；要保存机密信息，请启动GNOME Keyring或KWallet等密钥环程序。</translation>
    </message>
    <message>
        <source>The keychain does not answer; try again later.</source>
        <translation>系统密钥环无响应，请稍后重试。</translation>
    </message>
    <message>
        <source>The keychain does not answer, so the secret may not be stored in it; try again later.</source>
        <translation>系统密钥环无响应，机密信息可能未存入；请稍后重试。</translation>
    </message>
    <message>
        <source>The keychain does not answer, so the secret may still be in it; try again later.</source>
        <translation>系统密钥环无响应，机密信息可能仍保留在其中；请稍后重试。</translation>
    </message>
    <message>
        <source>What the keychain holds for this was not written by Weir or is damaged; enter the secret again.</source>
        <translation>系统密钥环中的对应内容不是由Weir写入的，或者已损坏；请重新输入机密信息。</translation>
    </message>
    <message>
        <source>The secret is still in the keychain; remove it with your keyring program.</source>
        <translation>机密信息仍保留在系统密钥环中，请使用密钥环程序将其删除。</translation>
    </message>
    <message>
        <source>The keychain gave back something else than was stored in it; check your keyring program.</source>
        <translation>系统密钥环返回的内容与存入的内容不一致，请检查密钥环程序。</translation>
    </message>
    <message>
        <source>The keychain failed: %1; check your keyring program.</source>
        <translation>系统密钥环出错：%1；请检查密钥环程序。</translation>
    </message>
    <message>
        <source>The keychain is locked, so nothing was removed from it; unlock it and try again.</source>
        <translation>系统密钥环已锁定，没有从中移除任何内容；请解锁后重试。</translation>
    </message>
</context>
<context>
    <name>weir::KeysDialog</name>
    <message>
        <source>, </source>
        <comment>between keys</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Find a key or an action</source>
        <translation>查找按键或操作</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translation>复制为文本(&amp;C)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>No action or key matches “%1”.</source>
        <translation>没有与“%1”匹配的操作或快捷键。</translation>
    </message>
</context>
<context>
    <name>weir::LegacyShapes</name>
    <message>
        <source>%1 must be a list, but stands here as one text; a list in brackets is meant.</source>
        <translation>%1必须是列表，而此处是一个文本；应写为方括号中的列表。</translation>
    </message>
    <message>
        <source>%1 must be a list, but stands here as a single object.</source>
        <translation>%1必须是列表，而此处是单个对象。</translation>
    </message>
    <message>
        <source>%1 is better written %2, without quotation marks.</source>
        <translation>建议将%1写为%2，不带引号。</translation>
    </message>
    <message>
        <source>Write %1 as a list</source>
        <translation>将%1写为列表</translation>
    </message>
    <message>
        <source>Write it as %1</source>
        <translation>写为%1</translation>
    </message>
    <message>
        <source>%1 must be written %2; the service&apos;s table does not know %3.</source>
        <translation>%1必须写为%2；服务的参数表中没有%3。</translation>
    </message>
    <message>
        <source>%1 stands here twice, as %2 and as %3; only %2 may stay.</source>
        <translation>%1在此处出现了两次，分别为%2和%3；只能保留%2。</translation>
    </message>
    <message>
        <source>Keep the value of %1</source>
        <translation>保留%1的值</translation>
    </message>
    <message>
        <source>Rename %1 to %2 and write it as a list</source>
        <translation>将%1重命名为%2，并写为列表</translation>
    </message>
</context>
<context>
    <name>weir::LengthCounter</name>
    <message>
        <source>%1 / %2</source>
        <translation>%1/%2</translation>
    </message>
</context>
<context>
    <name>weir::Level</name>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>level and message</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>weir::ListAnswer</name>
    <message>
        <source>The answer holds no list.</source>
        <translation>响应中不包含列表。</translation>
    </message>
    <message>
        <source>The service repeats its rows, so the list is not complete.</source>
        <translation>服务返回了重复的行，因此列表不完整。</translation>
    </message>
    <message>
        <source>The list is not complete: it ended after %1 of %2 rows.</source>
        <translation>列表不完整：在%2行中的第%1行后结束。</translation>
    </message>
</context>
<context>
    <name>weir::ListController</name>
    <message>
        <source>The list could not be refreshed, so it shows what was read before: %1</source>
        <comment>then why, as a sentence</comment>
        <translation>无法刷新列表，因此显示的是之前读取的内容：%1</translation>
    </message>
</context>
<context>
    <name>weir::ListFilter</name>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>source</source>
        <translation>事件源</translation>
    </message>
    <message>
        <source>target</source>
        <translation>事件目标</translation>
    </message>
    <message>
        <source>updated</source>
        <translation>更新时间</translation>
    </message>
    <message>
        <source>id</source>
        <translation>ID</translation>
    </message>
</context>
<context>
    <name>weir::LoadedResource</name>
    <message>
        <source>Keep the first value</source>
        <translation>保留第一个值</translation>
    </message>
    <message>
        <source>%1 stands more than once in this object; the first value is kept.</source>
        <translation>%1在该对象中出现多次；保留第一个值。</translation>
    </message>
    <message>
        <source>%1 stands more than once in this object; the first value, %2, is kept.</source>
        <translation>%1在该对象中出现多次；保留第一个值%2。</translation>
    </message>
</context>
<context>
    <name>weir::MainActions</name>
    <message>
        <source>New &amp;event stream</source>
        <translation>新建事件流(&amp;E)</translation>
    </message>
    <message>
        <source>New &amp;subscription</source>
        <translation>新建事件订阅(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Close tab</source>
        <translation>关闭标签页(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;New profile…</source>
        <translation>新建连接配置(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Edit profile…</source>
        <translation>编辑连接配置(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Remove profile…</source>
        <translation>移除连接配置(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Event streams</source>
        <translation>事件流(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Subscriptions</source>
        <translation>事件订阅(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Issues</source>
        <translation>问题(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Next tab</source>
        <translation>下一个标签页(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous tab</source>
        <translation>上一个标签页(&amp;P)</translation>
    </message>
    <message>
        <source>Review &amp;&amp; &amp;apply…</source>
        <translation>核对并应用(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>刷新(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;About Weir</source>
        <translation>关于Weir(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>新建(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Profile</source>
        <translation>连接配置(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>外观(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Resource</source>
        <translation>资源(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>查找(&amp;F)</translation>
    </message>
    <message>
        <source>Ne&amp;xt issue</source>
        <translation>下一个问题(&amp;X)</translation>
    </message>
    <message>
        <source>Pre&amp;vious issue</source>
        <translation>上一个问题(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Sign in…</source>
        <translation>登录(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Profiles…</source>
        <translation>管理连接配置(&amp;P)…</translation>
    </message>
    <message>
        <source>Sign &amp;out</source>
        <translation>退出登录(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Requests</source>
        <translation>请求(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Drafts…</source>
        <translation>草稿(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>历史记录(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;History of this resource</source>
        <translation>此资源的历史记录(&amp;H)</translation>
    </message>
    <message>
        <source>R&amp;ule lab</source>
        <translation>规则实验室(&amp;U)</translation>
    </message>
    <message>
        <source>New from &amp;template…</source>
        <translation>从模板新建(&amp;T)…</translation>
    </message>
    <message>
        <source>Apply &amp;files…</source>
        <translation>应用文件(&amp;F)…</translation>
    </message>
    <message>
        <source>Apply a fol&amp;der…</source>
        <translation>应用文件夹(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Resume interrupted changes…</source>
        <translation>继续已中断的更改(&amp;R)…</translation>
    </message>
    <message>
        <source>Save as &amp;template…</source>
        <translation>保存为模板(&amp;T)…</translation>
    </message>
    <message>
        <source>P&amp;ull into folder…</source>
        <translation>拉取到文件夹(&amp;U)…</translation>
    </message>
    <message>
        <source>&amp;Copy to profile…</source>
        <translation>复制到连接配置(&amp;C)…</translation>
    </message>
    <message>
        <source>Save p&amp;icture…</source>
        <translation>保存图片(&amp;I)…</translation>
    </message>
    <message>
        <source>Open the sand&amp;box</source>
        <translation>打开沙箱(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Command palette</source>
        <translation>命令面板(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Help on this field</source>
        <translation>此字段的帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Field &amp;reference</source>
        <translation>字段参考(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;What&apos;s new</source>
        <translation>新增内容(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>Choose a profile first.</source>
        <translation>请先选择连接配置。</translation>
    </message>
    <message>
        <source>S&amp;tart page</source>
        <translation>开始页(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Move tab on</source>
        <translation>后移标签页(&amp;M)</translation>
    </message>
    <message>
        <source>Move tab &amp;back</source>
        <translation>前移标签页(&amp;B)</translation>
    </message>
    <message>
        <source>Copy &amp;diagnosis</source>
        <translation>复制诊断信息(&amp;D)</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>没有可撤销的操作。</translation>
    </message>
    <message>
        <source>Nothing was undone.</source>
        <translation>没有已撤销的操作。</translation>
    </message>
    <message>
        <source>&amp;Workspace</source>
        <translation>工作区(&amp;W)</translation>
    </message>
    <message>
        <source>The sandbox has a profile of its own, which cannot be edited or removed.</source>
        <translation>沙箱有自己的连接配置，不能编辑或移除。</translation>
    </message>
    <message>
        <source>&amp;Crash report</source>
        <translation>崩溃报告(&amp;C)</translation>
    </message>
</context>
<context>
    <name>weir::MainWindow</name>
    <message>
        <source>Saved %1</source>
        <translation>已保存%1</translation>
    </message>
    <message>
        <source>Settle the errors first</source>
        <translation>请先更正错误</translation>
    </message>
    <message>
        <source>Mend the text of the request first</source>
        <translation>请先更正请求文本</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>two sentences</comment>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>Kept %1 as a draft</source>
        <translation>已将%1保留为草稿</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>What is on no service yet has no history</source>
        <translation>尚未存在于服务中的资源没有历史记录</translation>
    </message>
    <message>
        <source>Mend what is no number in the filter first</source>
        <translation>请先改正过滤规则中不是数字的内容</translation>
    </message>
    <message>
        <source>Open request bodies</source>
        <translation>打开请求体</translation>
    </message>
    <message>
        <source>Apply files</source>
        <translation>应用文件</translation>
    </message>
    <message>
        <source>Apply the files of a folder</source>
        <translation>应用文件夹中的文件</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Open tab</source>
        <translation>已打开的标签页</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>连接配置</translation>
    </message>
    <message>
        <source>Nobody is signed in.</source>
        <translation>尚未登录。</translation>
    </message>
    <message>
        <source>Only the lists and the history can be read again.</source>
        <translation>只有列表和历史记录可以重新读取。</translation>
    </message>
    <message>
        <source>There is nothing to search here.</source>
        <translation>此处没有可搜索的内容。</translation>
    </message>
    <message>
        <source>No tab is open.</source>
        <translation>没有打开的标签页。</translation>
    </message>
    <message>
        <source>Open an event stream or a subscription first.</source>
        <translation>请先打开一个事件流或事件订阅。</translation>
    </message>
    <message>
        <source>There are no issues</source>
        <translation>没有问题</translation>
    </message>
    <message>
        <source>No issues are left</source>
        <translation>已没有问题</translation>
    </message>
    <message>
        <source>Only event streams have rules.</source>
        <translation>只有事件流才有规则。</translation>
    </message>
    <message>
        <source>Mend what is no number in the filter, then choose the language again</source>
        <translation>请先改正过滤规则中不是数字的内容，再重新选择语言</translation>
    </message>
    <message>
        <source>There is no report of a crash.</source>
        <translation>没有崩溃报告。</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>已撤销：%1</translation>
    </message>
    <message>
        <source>Redone: %1</source>
        <translation>已重做：%1</translation>
    </message>
</context>
<context>
    <name>weir::NetworkSection</name>
    <message>
        <source>System</source>
        <comment>proxy</comment>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>None</source>
        <comment>proxy</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>HTTP</source>
        <comment>proxy</comment>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>SOCKS5</source>
        <comment>proxy</comment>
        <translation>SOCKS5</translation>
    </message>
    <message>
        <source>Proxy and certificates</source>
        <translation>代理和证书</translation>
    </message>
    <message>
        <source>The proxy password belongs to a proxy user; enter the user, or clear the password.</source>
        <translation>代理密码须与代理用户名一起使用；请输入用户名，或清除密码。</translation>
    </message>
    <message>
        <source>The system names no proxy for %1.</source>
        <translation>系统没有为%1指定代理。</translation>
    </message>
    <message>
        <source>The system&apos;s proxy for %1 is %2.</source>
        <translation>系统为%1指定的代理是%2。</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>Proxy host</source>
        <translation>代理主机</translation>
    </message>
    <message>
        <source>Such as proxy.example.com</source>
        <translation>例如proxy.example.com</translation>
    </message>
    <message>
        <source>Proxy port</source>
        <translation>代理端口</translation>
    </message>
    <message>
        <source>Such as 3128</source>
        <translation>例如3128</translation>
    </message>
    <message>
        <source>Proxy user</source>
        <translation>代理用户名</translation>
    </message>
    <message>
        <source>Only where the proxy asks for a sign-in</source>
        <translation>仅在代理要求登录时填写</translation>
    </message>
    <message>
        <source>Proxy password</source>
        <translation>代理密码</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose a CA file…</source>
        <translation>选择CA文件…</translation>
    </message>
    <message>
        <source>CA file</source>
        <translation>CA文件</translation>
    </message>
    <message>
        <source>The system&apos;s certificate authorities alone</source>
        <translation>仅使用系统的证书颁发机构</translation>
    </message>
    <message>
        <source>A PEM file of further certificate authorities, such as a company&apos;s own.</source>
        <translation>包含其他证书颁发机构的PEM文件，例如公司自有的证书颁发机构。</translation>
    </message>
    <message>
        <source>Whatever the system says for each address.</source>
        <translation>对每个地址均按系统设置处理。</translation>
    </message>
    <message>
        <source>Straight to the services, whatever the system says.</source>
        <translation>直接连接服务，忽略系统设置。</translation>
    </message>
    <message>
        <source>Through an HTTP proxy (CONNECT); it sees no request and no secret.</source>
        <translation>通过HTTP代理（CONNECT）；代理看不到请求和机密信息。</translation>
    </message>
    <message>
        <source>Through a SOCKS5 proxy, which also looks up the names of the hosts.</source>
        <translation>通过SOCKS5代理，主机名也由代理解析。</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Keep the proxy password</source>
        <translation>保留代理密码</translation>
    </message>
    <message>
        <source>Remove the proxy password</source>
        <translation>移除代理密码</translation>
    </message>
    <message>
        <source>Goes to the system keychain when you save, never into the profile.</source>
        <translation>保存时存入系统密钥环，绝不写入连接配置。</translation>
    </message>
    <message>
        <source>Stored; type another to replace it.</source>
        <translation>已保存；输入新密码可替换。</translation>
    </message>
    <message>
        <source>Removed when you save.</source>
        <translation>将在保存时移除。</translation>
    </message>
    <message>
        <source>Not stored.</source>
        <translation>未保存。</translation>
    </message>
    <message>
        <source>Choose a file of certificate authorities</source>
        <translation>选择证书颁发机构文件</translation>
    </message>
    <message>
        <source>One is stored for another proxy and not used with this one; enter it again.</source>
        <translation>已保存的密码属于另一个代理，不用于此代理；请重新输入。</translation>
    </message>
</context>
<context>
    <name>weir::ObjectListEditor</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>%1. Empty</source>
        <translation>%1. 空</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>weir::OpenChoices</name>
    <message>
        <source>%1 must be chosen again: what it named belongs to another project.</source>
        <translation>%1必须重新选择：它原来所指的属于另一个项目。</translation>
    </message>
</context>
<context>
    <name>weir::OperandEditor</name>
    <message>
        <source>One more value (Enter)</source>
        <translation>再加一个值（Enter）</translation>
    </message>
    <message>
        <source>Nothing to compare with yet.</source>
        <translation>还没有可比较的值。</translation>
    </message>
    <message>
        <source>Enter a number to compare with.</source>
        <translation>请输入要比较的数字。</translation>
    </message>
    <message numerus="yes">
        <source>%n more value(s), kept as they are</source>
        <translation>
            <numerusform>另有%n个值，按原样保留</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: add a value</source>
        <translation>%1：添加值</translation>
    </message>
</context>
<context>
    <name>weir::OperandLine</name>
    <message>
        <source>%1: text %2</source>
        <translation>%1：文本%2</translation>
    </message>
    <message>
        <source>%1: number %2</source>
        <translation>%1：数字%2</translation>
    </message>
    <message>
        <source>%1: number</source>
        <translation>%1：数字</translation>
    </message>
    <message>
        <source>%1: range %2 from</source>
        <translation>%1：范围%2起</translation>
    </message>
    <message>
        <source>%1: range %2 to</source>
        <translation>%1：范围%2止</translation>
    </message>
    <message>
        <source>%1: remove value %2</source>
        <translation>%1：移除值%2</translation>
    </message>
    <message>
        <source>Remove this value</source>
        <translation>移除此值</translation>
    </message>
    <message>
        <source>Enter a number; until then the filter keeps what it had.</source>
        <translation>请输入数字；在此之前过滤规则保留原来的值。</translation>
    </message>
    <message>
        <source>“%1” is no number, so the filter keeps what it had.</source>
        <translation>“%1”不是数字，因此过滤规则保留原来的值。</translation>
    </message>
    <message>
        <source>This range ends before it begins.</source>
        <translation>此范围的终点在起点之前。</translation>
    </message>
    <message>
        <source>A range needs two numbers, so the filter keeps what it had.</source>
        <translation>范围需要两个数字，因此过滤规则保留原来的值。</translation>
    </message>
    <message>
        <source>empty text</source>
        <translation>空文本</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>from</source>
        <translation>从</translation>
    </message>
    <message>
        <source>to</source>
        <translation>到</translation>
    </message>
</context>
<context>
    <name>weir::OperatorChoice</name>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Presence and truth</source>
        <translation>存在与真假</translation>
    </message>
</context>
<context>
    <name>weir::OptionSection</name>
    <message>
        <source>Protected: Apply and Delete ask for the resource&apos;s name</source>
        <translation>受保护：应用和删除时需要输入资源名称</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
</context>
<context>
    <name>weir::OtherFields</name>
    <message>
        <source>Other fields</source>
        <translation>其他字段</translation>
    </message>
    <message>
        <source>Weir does not know these. They are kept and sent as they came.</source>
        <translation>Weir不识别这些字段，将原样保留并发送。</translation>
    </message>
    <message numerus="yes">
        <source>%n more are in the request.</source>
        <translation>
            <numerusform>请求中还有%n个。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::Outcome</name>
    <message>
        <source>No connection to the service came about within the time limit; check the network and the addresses in the profile.</source>
        <translation>未能在限定时间内连接到服务，请检查网络和连接配置中的地址。</translation>
    </message>
    <message>
        <source>The service stopped answering; try again later, or raise the idle timeout in the profile.</source>
        <translation>服务停止响应，请稍后重试，或在连接配置中调大空闲超时。</translation>
    </message>
    <message>
        <source>The answer of the service did not end within the time limit; try again later, or raise the deadline in the profile.</source>
        <translation>服务的响应未在限定时间内结束，请稍后重试，或在连接配置中调大总时限。</translation>
    </message>
    <message>
        <source>The answer of the service is larger than %1, so it was not read; check the addresses in the profile.</source>
        <translation>服务的响应大于%1，因此未读取；请检查连接配置中的地址。</translation>
    </message>
    <message>
        <source>The answer of the service is compressed, which was not asked for; check whether a proxy changes it.</source>
        <translation>服务的响应经过压缩，而请求并未要求压缩；请检查是否有代理修改了响应。</translation>
    </message>
    <message>
        <source>the connection was closed before an answer came</source>
        <translation>连接在收到响应之前已关闭</translation>
    </message>
    <message>
        <source>The answer of the service is incomplete or contradicts itself; try again, and check whether a proxy changes it.</source>
        <translation>服务的响应不完整或自相矛盾，请重试，并检查是否有代理修改了响应。</translation>
    </message>
    <message>
        <source>The answer of the service is no valid JSON; check the addresses in the profile. (%1)</source>
        <translation>服务的响应不是有效的JSON，请检查连接配置中的地址。（%1）</translation>
    </message>
    <message>
        <source>The service did not confirm the request: its answer is none that a success has.</source>
        <translation>服务未确认请求：其响应不是成功时的响应。</translation>
    </message>
    <message>
        <source>The service answered with status %1, which is no success of this request (%2); check the addresses in the profile.</source>
        <translation>服务响应的状态码为%1，不是此请求成功时的状态码（%2）；请检查连接配置中的地址。</translation>
    </message>
    <message>
        <source>The service answered before it had the whole request; check whether a proxy changes it.</source>
        <translation>服务在收到完整请求之前就作出了响应，请检查是否有代理修改了请求。</translation>
    </message>
    <message>
        <source>The service accepted the sign-in, but its answer holds no token that can be used; check the address of IAM in the profile.</source>
        <translation>服务接受了登录凭据，但其响应中没有可用的Token；请检查连接配置中的IAM地址。</translation>
    </message>
    <message>
        <source>The service did not confirm the request: its answer lacks the ID of the event stream.</source>
        <translation>服务未确认请求：响应中缺少事件流的ID。</translation>
    </message>
    <message>
        <source>The service confirmed the request for another event stream than the one that was sent; look at both.</source>
        <translation>服务确认的是另一个事件流的请求，而不是所发送的；请查看这两个事件流。</translation>
    </message>
    <message>
        <source>The answer of the service repeats the credentials of this session, so it is not shown; check the addresses in the profile, and whether a proxy changes the answer.</source>
        <translation>服务的响应中重复了本次会话的凭据，因此不予显示；请检查连接配置中的地址，以及代理是否更改了响应。</translation>
    </message>
</context>
<context>
    <name>weir::OutcomeView</name>
    <message>
        <source>The update was applied.</source>
        <translation>更新已应用。</translation>
    </message>
    <message>
        <source>The service refused the update and changed nothing.</source>
        <translation>服务拒绝了更新，未作任何更改。</translation>
    </message>
    <message>
        <source>The service did not allow the update and changed nothing.</source>
        <translation>服务不允许此更新，未更改任何内容。</translation>
    </message>
    <message>
        <source>The service is busy and changed nothing.</source>
        <translation>服务繁忙，未作任何更改。</translation>
    </message>
    <message>
        <source>The update was not sent, so nothing changed.</source>
        <translation>更新未发送，因此没有任何更改。</translation>
    </message>
    <message>
        <source>The update was not applied: the service holds what it held before.</source>
        <translation>更新未应用：服务中的内容与之前相同。</translation>
    </message>
    <message>
        <source>It is not known whether the update was applied.</source>
        <translation>无法确定更新是否已应用。</translation>
    </message>
    <message>
        <source>It was created.</source>
        <translation>已创建。</translation>
    </message>
    <message>
        <source>The service refused to create it.</source>
        <translation>服务拒绝创建。</translation>
    </message>
    <message>
        <source>The service did not allow it to be created.</source>
        <translation>服务不允许创建。</translation>
    </message>
    <message>
        <source>The service is busy and created nothing.</source>
        <translation>服务繁忙，未创建任何内容。</translation>
    </message>
    <message>
        <source>Nothing was sent, so nothing was created.</source>
        <translation>未发送任何内容，因此未创建。</translation>
    </message>
    <message>
        <source>It was not created: the service has none of this name.</source>
        <translation>未创建：服务中没有此名称的资源。</translation>
    </message>
    <message>
        <source>It is not known whether it was created.</source>
        <translation>不确定是否已创建。</translation>
    </message>
    <message>
        <source>Wait a little and apply it again.</source>
        <translation>请稍候再次应用。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>详情…</translation>
    </message>
    <message>
        <source>Copy the message and the request ID</source>
        <translation>复制消息和请求ID</translation>
    </message>
    <message>
        <source>Request ID: %1</source>
        <translation>请求ID：%1</translation>
    </message>
    <message>
        <source>Reviewing it once more (Review &amp; apply…, Ctrl+Enter) reads the resource again before anything is sent. Your draft is unchanged.</source>
        <translation>再次核对（“核对并应用…”，Ctrl+Enter）会先重新读取资源，然后才发送内容。您的草稿未改变。</translation>
    </message>
</context>
<context>
    <name>weir::OutputText</name>
    <message>
        <source>Default used: %1</source>
        <translation>使用了默认值：%1</translation>
    </message>
    <message>
        <source>No value in this event, and left empty: %1</source>
        <translation>此事件中没有值，留空：%1</translation>
    </message>
    <message>
        <source>Not defined, and left empty: %1</source>
        <translation>未定义，留空：%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Key %1: %2</source>
        <translation>Key %1：%2</translation>
    </message>
    <message>
        <source>Key %1 cannot be made. %2</source>
        <translation>无法生成Key %1。%2</translation>
    </message>
    <message>
        <source>%1, too long to be shown here.</source>
        <translation>%1，太长，无法在此显示。</translation>
    </message>
</context>
<context>
    <name>weir::PaletteModel</name>
    <message>
        <source>not now: %1</source>
        <comment>then why, as a sentence</comment>
        <translation>现在不可用：%1</translation>
    </message>
</context>
<context>
    <name>weir::PeerCertificate</name>
    <message>
        <source>issued by %1</source>
        <translation>颁发者：%1</translation>
    </message>
    <message>
        <source>valid from %1 until %2</source>
        <translation>有效期：%1至%2</translation>
    </message>
    <message>
        <source>for %1</source>
        <comment>the hosts of a certificate</comment>
        <translation>适用于：%1</translation>
    </message>
    <message>
        <source>Fault: %1</source>
        <comment>of a certificate</comment>
        <translation>问题：%1</translation>
    </message>
    <message>
        <source>The certificate of the service is for %1 and not for the host in the address, so nothing was sent; correct the address in the profile. (%2)</source>
        <translation>服务的证书属于%1，而不是地址中的主机，因此未发送任何内容；请更正连接配置中的地址。（%2）</translation>
    </message>
    <message>
        <source>A certificate of the service ended on %1, so nothing was sent; have it renewed there, or set this computer&apos;s clock if it is wrong. (%2)</source>
        <translation>服务的证书已于%1到期，因此未发送任何内容；请在服务端更新证书；如果本机时钟有误，请校正。（%2）</translation>
    </message>
    <message>
        <source>A certificate of the service is not valid before %1, so nothing was sent; set this computer&apos;s clock if it is wrong, or have the certificate renewed there. (%2)</source>
        <translation>服务的证书在%1之前无效，因此未发送任何内容；如果本机时钟有误，请校正，或在服务端更新证书。（%2）</translation>
    </message>
    <message>
        <source>A certificate of the service cannot be used, so nothing was sent; check the address in the profile, and ask whoever runs the service. (%1)</source>
        <translation>服务的证书无法使用，因此未发送任何内容；请检查连接配置中的地址，并询问服务的运维人员。（%1）</translation>
    </message>
    <message>
        <source>The certificate of the service names no host (as a subject alternative name), so nothing was sent; have one issued that names the host in the address. (%1)</source>
        <translation>服务的证书没有写明任何主机（作为使用者可选名称），因此未发送任何内容；请让对方签发写明地址中主机的证书。（%1）</translation>
    </message>
    <message>
        <source>The certificate of the service comes from no authority that is trusted here, so nothing was sent; check the address, name the file of its certificate authority in the profile, or have the service send the intermediate certificates. (%1)</source>
        <translation>服务的证书并非由本机信任的机构签发，因此未发送任何内容；请检查地址，在连接配置中指定其证书颁发机构的文件，或让服务一并发送中间证书。（%1）</translation>
    </message>
</context>
<context>
    <name>weir::PickListFlow</name>
    <message>
        <source>EventGrid lists no Kafka connection with this ID; choose a connection, or type the topic.</source>
        <translation>EventGrid的列表中没有此ID的Kafka连接；请选择连接，或直接输入Topic。</translation>
    </message>
    <message>
        <source>The connection leads to no instance of DMS, which alone lists its topics; type the topic.</source>
        <translation>此连接不指向DMS实例，而只有DMS实例能列出其Topic；请直接输入Topic。</translation>
    </message>
</context>
<context>
    <name>weir::PickListModel</name>
    <message>
        <source>Use “%1”</source>
        <translation>使用“%1”</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a name and what else tells it</comment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>weir::PickListOpener</name>
    <message>
        <source>Choose: %1</source>
        <comment>the name of a list</comment>
        <translation>选择：%1</translation>
    </message>
    <message>
        <source>%1 (Alt+Down)</source>
        <comment>the name of a list</comment>
        <translation>%1（Alt+向下键）</translation>
    </message>
</context>
<context>
    <name>weir::PickLists</name>
    <message>
        <source>Choose an instance first.</source>
        <translation>请先选择实例。</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>No Kafka connections in this project; they are made in EventGrid.</source>
        <translation>此项目中没有Kafka连接；连接在EventGrid中创建。</translation>
    </message>
    <message>
        <source>Choose a connection first.</source>
        <translation>请先选择连接。</translation>
    </message>
    <message>
        <source>Topics of the connection</source>
        <translation>连接的Topic</translation>
    </message>
    <message>
        <source>No topics in the instance of this connection.</source>
        <translation>此连接的实例中没有Topic。</translation>
    </message>
    <message>
        <source>Functions</source>
        <translation>函数</translation>
    </message>
    <message>
        <source>No functions in this project.</source>
        <translation>此项目中没有函数。</translation>
    </message>
    <message>
        <source>Agencies</source>
        <translation>委托</translation>
    </message>
    <message>
        <source>No agencies for EventGrid targets in this project.</source>
        <translation>此项目中没有用于EventGrid目标的委托。</translation>
    </message>
    <message>
        <source>Subnets</source>
        <translation>子网</translation>
    </message>
    <message>
        <source>No subnets in this VPC or project.</source>
        <translation>此VPC或项目中没有子网。</translation>
    </message>
    <message>
        <source>Target types</source>
        <translation>目标类型</translation>
    </message>
    <message>
        <source>No target types for event streams in this project.</source>
        <translation>此项目中没有事件流的目标类型。</translation>
    </message>
    <message>
        <source>SMN topics</source>
        <translation>SMN主题</translation>
    </message>
    <message>
        <source>No SMN topics in this project.</source>
        <translation>此项目中没有SMN主题。</translation>
    </message>
    <message>
        <source>DIS streams</source>
        <translation>DIS通道</translation>
    </message>
    <message>
        <source>No DIS streams in this project.</source>
        <translation>此项目中没有DIS通道。</translation>
    </message>
    <message>
        <source>Topics of the instance</source>
        <translation>实例的Topic</translation>
    </message>
    <message>
        <source>No topics in this instance.</source>
        <translation>此实例中没有Topic。</translation>
    </message>
    <message>
        <source>Consumer groups of the instance</source>
        <translation>实例的消费组</translation>
    </message>
    <message>
        <source>No consumer groups in this instance.</source>
        <translation>此实例中没有消费组。</translation>
    </message>
    <message>
        <source>Kafka instances</source>
        <translation>Kafka实例</translation>
    </message>
    <message>
        <source>No Kafka instances in this project.</source>
        <translation>此项目中没有Kafka实例。</translation>
    </message>
    <message>
        <source>RocketMQ instances</source>
        <translation>RocketMQ实例</translation>
    </message>
    <message>
        <source>No RocketMQ instances in this project.</source>
        <translation>此项目中没有RocketMQ实例。</translation>
    </message>
    <message>
        <source>Buckets</source>
        <translation>桶</translation>
    </message>
    <message>
        <source>No buckets in this project.</source>
        <translation>此项目中没有桶。</translation>
    </message>
    <message>
        <source>VPCs</source>
        <translation>VPC</translation>
    </message>
    <message>
        <source>No VPCs in this project.</source>
        <translation>此项目中没有VPC。</translation>
    </message>
</context>
<context>
    <name>weir::PickListsController</name>
    <message>
        <source>No profile is chosen, so there is no project whose list could be read.</source>
        <translation>尚未选择连接配置，因此没有可读取列表的项目。</translation>
    </message>
    <message>
        <source>The draft is of the profile “%1”; choose that one to see its list.</source>
        <translation>此草稿属于连接配置“%1”；请选择该连接配置以查看其列表。</translation>
    </message>
</context>
<context>
    <name>weir::PickPopup</name>
    <message>
        <source>Filter, or type a value</source>
        <translation>筛选，或输入一个值</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>筛选：%1</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>正在加载…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>the name of a list and how many rows it has</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>The list could not be loaded: %1</source>
        <comment>then why, as a sentence</comment>
        <translation>无法加载列表：%1</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Nobody is signed in, so the list cannot be read.</source>
        <translation>尚未登录，无法读取列表。</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>登录…</translation>
    </message>
</context>
<context>
    <name>weir::Pipeline</name>
    <message>
        <source>Source</source>
        <translation>事件源</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>未选择</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>过滤规则</translation>
    </message>
    <message numerus="yes">
        <source>%n condition(s)</source>
        <translation>
            <numerusform>%n个条件</numerusform>
        </translation>
    </message>
    <message>
        <source>all events</source>
        <translation>所有事件</translation>
    </message>
    <message>
        <source>Transform</source>
        <translation>转换规则</translation>
    </message>
    <message numerus="yes">
        <source>%n variable(s)</source>
        <translation>
            <numerusform>%n个变量</numerusform>
        </translation>
    </message>
    <message>
        <source>a fixed text</source>
        <translation>常量</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>透传</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>事件目标</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n个事件</numerusform>
        </translation>
    </message>
    <message>
        <source>Streams</source>
        <translation>通道</translation>
    </message>
    <message numerus="yes">
        <source>%n stream(s)</source>
        <translation>
            <numerusform>%n个通道</numerusform>
        </translation>
    </message>
    <message>
        <source>all streams</source>
        <translation>所有通道</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a stage and its detail</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>async</source>
        <comment>how a function is called</comment>
        <translation>异步</translation>
    </message>
    <message>
        <source>sync</source>
        <comment>how a function is called</comment>
        <translation>同步</translation>
    </message>
</context>
<context>
    <name>weir::PipelineBox</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n个错误</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n个警告</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::PipelineView</name>
    <message>
        <source>Pipeline</source>
        <translation>处理流程</translation>
    </message>
</context>
<context>
    <name>weir::PlainText</name>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
</context>
<context>
    <name>weir::PostmanCollection</name>
    <message>
        <source>The request sends its body as “%1”; only “raw” bodies can be read.</source>
        <translation>该请求以“%1”方式发送请求体；只能读取“raw”方式的请求体。</translation>
    </message>
</context>
<context>
    <name>weir::PowerShellScript</name>
    <message>
        <source>The request takes its body from a file, which is not opened here; open that file itself.</source>
        <translation>该请求的请求体取自文件，此处不会打开它；请直接打开该文件。</translation>
    </message>
    <message>
        <source>PowerShell would work out the body of the request, or a part of it; write the JSON text there, in single quotes.</source>
        <translation>请求体或其中一部分要由PowerShell计算得出；请在该处用单引号写出JSON文本。</translation>
    </message>
    <message>
        <source>The body of the request is no JSON text; put the table through ConvertTo-Json.</source>
        <translation>该请求的请求体不是JSON文本；请用ConvertTo-Json转换该哈希表。</translation>
    </message>
    <message>
        <source>The text in quotation marks that begins in line %1 has no end.</source>
        <translation>从第%1行开始的引号文本没有结束。</translation>
    </message>
</context>
<context>
    <name>weir::ProfileButton</name>
    <message>
        <source>Choose another profile, or change this one</source>
        <translation>选择其他连接配置，或修改当前连接配置</translation>
    </message>
    <message>
        <source>Profile: %1</source>
        <translation>连接配置：%1</translation>
    </message>
</context>
<context>
    <name>weir::ProfileDialog</name>
    <message>
        <source>New profile</source>
        <translation>新建连接配置</translation>
    </message>
    <message>
        <source>Edit profile</source>
        <translation>编辑连接配置</translation>
    </message>
    <message>
        <source>A profile says which project to work on and where its services are. It holds no secret.</source>
        <translation>连接配置说明要操作的项目及其服务的地址，不包含机密信息。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Create profile</source>
        <translation>创建连接配置</translation>
    </message>
    <message>
        <source>Save profile</source>
        <translation>保存连接配置</translation>
    </message>
    <message>
        <source>Duplicate profile</source>
        <translation>创建连接配置副本</translation>
    </message>
    <message>
        <source>The copy takes over all but the secrets: sign in to it once, and enter the password of its proxy anew.</source>
        <translation>副本包含除机密信息以外的所有内容：请使用副本登录一次，并重新输入其代理密码。</translation>
    </message>
    <message>
        <source>The Identity service lists the projects: enter a region, an endpoint, or its host under Custom hosts.</source>
        <translation>项目列表由统一身份认证服务（IAM）提供：请填写区域或终端节点，或在“自定义主机”中填写其主机。</translation>
    </message>
</context>
<context>
    <name>weir::ProfileFile</name>
    <message>
        <source>The profile&apos;s member “%1” must be a text.</source>
        <translation>连接配置的成员“%1”必须是文本。</translation>
    </message>
    <message>
        <source>The profile&apos;s member “%1” must be true or false.</source>
        <translation>连接配置的成员“%1”必须是true或false。</translation>
    </message>
    <message>
        <source>The profile&apos;s member “%1” must be a whole number of seconds.</source>
        <translation>连接配置的成员“%1”必须是整数秒数。</translation>
    </message>
    <message>
        <source>The profile&apos;s member “%1” must be an object.</source>
        <translation>连接配置的成员“%1”必须是对象。</translation>
    </message>
    <message>
        <source>The profile&apos;s member “%1” must be an address such as https://host:port.</source>
        <translation>连接配置的成员“%1”必须是https://host:port形式的地址。</translation>
    </message>
    <message>
        <source>A profile must be a JSON object.</source>
        <translation>连接配置必须是JSON对象。</translation>
    </message>
    <message>
        <source>The profile must say its file version: a member “version” of at least 1.</source>
        <translation>连接配置必须说明文件版本：成员“version”至少为1。</translation>
    </message>
    <message>
        <source>A newer Weir wrote this profile (file version %1, this one knows %2), so it is read-only and left as it is; update Weir to use it.</source>
        <translation>此连接配置由更新版本的Weir写入（文件版本%1，当前支持%2），因此为只读并保持原样；请升级Weir后使用。</translation>
    </message>
    <message>
        <source>The profile&apos;s member “id” must be a UUID in lower case without braces.</source>
        <translation>连接配置的成员“id”必须是小写且不带花括号的UUID。</translation>
    </message>
    <message>
        <source>The profile&apos;s member “sign_in” must be “token” or “aksk”.</source>
        <translation>连接配置的成员“sign_in”必须是“token”或“aksk”。</translation>
    </message>
    <message>
        <source>“%1” is no profile: %2</source>
        <translation>“%1”不是连接配置：%2</translation>
    </message>
    <message>
        <source>The profile&apos;s member “%1” must be a whole number.</source>
        <translation>连接配置的成员“%1”必须是整数。</translation>
    </message>
    <message>
        <source>The profile&apos;s member “use” of “proxy” must be “system”, “none”, “http” or “socks5”.</source>
        <translation>连接配置的成员“proxy”中的“use”必须是“system”、“none”、“http”或“socks5”。</translation>
    </message>
    <message>
        <source>The file of the profile “%1” has members with the names of secrets, which were left out (%2); remove them from the file, and sign in instead.</source>
        <translation>连接配置“%1”的文件中有以机密信息命名的成员，这些成员已被略去（%2）；请从文件中删除，并改用登录方式。</translation>
    </message>
</context>
<context>
    <name>weir::ProfilePlace</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose a project…</source>
        <translation>选择项目…</translation>
    </message>
    <message>
        <source>Lists the projects of whoever signs in</source>
        <translation>列出登录者的项目</translation>
    </message>
    <message>
        <source>Project ID</source>
        <translation>项目ID</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>终端节点</translation>
    </message>
    <message>
        <source>From the region; an address here serves every service</source>
        <translation>由区域决定；在此填写的地址用于所有服务</translation>
    </message>
    <message>
        <source>Such as cn-north-4</source>
        <translation>例如cn-north-4</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Host of %1…</source>
        <translation>%1的主机…</translation>
    </message>
</context>
<context>
    <name>weir::ProfileSecrets</name>
    <message>
        <source>“%1”: %2</source>
        <comment>the name of a secret, then why it stays</comment>
        <translation>“%1”：%2</translation>
    </message>
    <message>
        <source>These secrets may be left in a keychain that cannot be reached now: %1.</source>
        <translation>以下机密信息可能仍留在目前无法访问的系统密钥环中：%1。</translation>
    </message>
    <message>
        <source>The secret was entered for other addresses or another project than the profile has now; enter it again.</source>
        <translation>输入该机密信息时，连接配置中的地址或项目与现在不同；请重新输入。</translation>
    </message>
</context>
<context>
    <name>weir::ProfileSection</name>
    <message>
        <source>▾ %1</source>
        <comment>a part that is unfolded</comment>
        <translation>▾ %1</translation>
    </message>
    <message>
        <source>▸ %1</source>
        <comment>a part that is folded</comment>
        <translation>▸ %1</translation>
    </message>
</context>
<context>
    <name>weir::ProfileStore</name>
    <message>
        <source>There is no profile “%1”; “weir profile list” shows those there are.</source>
        <translation>没有名为“%1”的连接配置；运行“weir profile list”可查看已有的连接配置。</translation>
    </message>
    <message>
        <source>The profile file “%1” is left out: %2</source>
        <translation>已跳过连接配置文件“%1”：%2</translation>
    </message>
    <message>
        <source>The file&apos;s name must be its profile&apos;s id; import a copy with “weir profile import”.</source>
        <translation>文件名必须与连接配置的ID一致；请用“weir profile import”导入副本。</translation>
    </message>
    <message>
        <source>There is already a profile with the id %1.</source>
        <translation>已存在ID为%1的连接配置。</translation>
    </message>
    <message>
        <source>A profile&apos;s id must be a UUID in lower case without braces.</source>
        <translation>连接配置的ID必须是小写且不带花括号的UUID。</translation>
    </message>
    <message>
        <source>There is already a profile “%1”; choose another name.</source>
        <translation>已存在名为“%1”的连接配置，请使用其他名称。</translation>
    </message>
    <message>
        <source>“%1” is no folder; profiles are kept in one.</source>
        <translation>“%1”不是文件夹；连接配置应保存在文件夹中。</translation>
    </message>
    <message>
        <source>Another program is storing a profile in “%1”; try again.</source>
        <translation>另一个程序正在“%1”中保存连接配置；请重试。</translation>
    </message>
    <message>
        <source>Nothing can be stored in “%1”.</source>
        <translation>无法在“%1”中保存任何内容。</translation>
    </message>
    <message>
        <source>Several profiles are called “%1”; name the one that is meant by its id: %2.</source>
        <translation>有多个连接配置名为“%1”，请用ID指定要使用的连接配置：%2。</translation>
    </message>
    <message>
        <source>A newer Weir wrote the order of the profiles, “%1”; it is left as it is.</source>
        <translation>连接配置的顺序“%1”由较新版本的Weir写入，保持不变。</translation>
    </message>
</context>
<context>
    <name>weir::ProfilesController</name>
    <message>
        <source>The profile stays, because its secrets could not be removed from the keychain: %1</source>
        <translation>连接配置已保留，因为无法从系统密钥环中移除其机密信息：%1</translation>
    </message>
</context>
<context>
    <name>weir::ProfilesDialog</name>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>AK/SK</source>
        <translation>AK/SK</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>连接配置</translation>
    </message>
    <message>
        <source>Each profile says which project to work on and where its services are. Secrets are not in it: they lie in the system keychain.</source>
        <translation>每个连接配置说明要操作的项目及其服务的地址，不包含机密信息：机密信息保存在系统密钥环中。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>登录方式</translation>
    </message>
    <message>
        <source>Protected</source>
        <translation>受保护</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>新建…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Duplicate…</source>
        <translation>创建副本…</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>Import profiles</source>
        <translation>导入连接配置</translation>
    </message>
    <message>
        <source>Export the profile</source>
        <translation>导出连接配置</translation>
    </message>
    <message>
        <source>Test connection…</source>
        <translation>测试连接…</translation>
    </message>
    <message>
        <source>There is no profile yet.</source>
        <translation>还没有连接配置。</translation>
    </message>
    <message>
        <source>“New…” makes one for a project; “Import…” takes one from a file.</source>
        <translation>“新建…”为一个项目创建；“导入…”从文件读取。</translation>
    </message>
</context>
<context>
    <name>weir::ProjectChoice</name>
    <message>
        <source>Nobody signed in, so there is no list; retry, or enter the project ID itself.</source>
        <translation>尚未登录，因此没有列表；请重试，或直接输入项目ID。</translation>
    </message>
</context>
<context>
    <name>weir::ProjectDialog</name>
    <message>
        <source>Choose a project</source>
        <translation>选择项目</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter by name or ID</source>
        <translation>按名称或ID筛选</translation>
    </message>
    <message>
        <source>Asking the Identity service for the projects…</source>
        <translation>正在向统一身份认证服务（IAM）查询项目…</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Project ID</source>
        <translation>项目ID</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Use project</source>
        <translation>使用项目</translation>
    </message>
    <message>
        <source>No project has this in its name or ID.</source>
        <translation>没有名称或ID与此匹配的项目。</translation>
    </message>
</context>
<context>
    <name>weir::Promotion</name>
    <message>
        <source>A secret</source>
        <translation>一项机密信息</translation>
    </message>
    <message>
        <source>Empty: choose it again</source>
        <translation>已清空：请重新选择</translation>
    </message>
    <message>
        <source>Not copied: enter it again</source>
        <translation>未复制：请重新输入</translation>
    </message>
    <message>
        <source>The same: check that it is right there</source>
        <translation>未改动：请确认在目标项目中也正确</translation>
    </message>
    <message>
        <source>To be chosen again: %1.</source>
        <translation>需要重新选择：%1。</translation>
    </message>
    <message>
        <source>To be entered again: %1.</source>
        <translation>需要重新输入：%1。</translation>
    </message>
    <message>
        <source>Rewritten for this project: %1.</source>
        <translation>已改写为本项目：%1。</translation>
    </message>
    <message>
        <source>To be checked in this project: %1.</source>
        <translation>需要在本项目中核对：%1。</translation>
    </message>
</context>
<context>
    <name>weir::PromotionController</name>
    <message>
        <source>There is no other profile to copy to; create one first.</source>
        <translation>没有可复制到的其他连接配置；请先创建一个。</translation>
    </message>
    <message>
        <source>A copy for the profile “%1”; choose that profile to apply it.</source>
        <translation>这是用于连接配置“%1”的副本；请选择该连接配置再应用。</translation>
    </message>
</context>
<context>
    <name>weir::PromotionDialog</name>
    <message>
        <source>%1 · %2</source>
        <comment>profile and region</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · protected</source>
        <comment>a profile</comment>
        <translation>%1 · 受保护</translation>
    </message>
    <message>
        <source>Copy to a profile</source>
        <translation>复制到连接配置</translation>
    </message>
    <message>
        <source>Copy %1 to another profile</source>
        <translation>将%1复制到另一个连接配置</translation>
    </message>
    <message>
        <source>A new draft is made for that profile. Nothing is sent before it is reviewed and applied there.</source>
        <translation>将为该连接配置新建一份草稿。在该连接配置中核对并应用之前，不会发送任何内容。</translation>
    </message>
    <message>
        <source>Every field is copied as it is.</source>
        <translation>所有字段均原样复制。</translation>
    </message>
    <message>
        <source>What is not copied as it is, or has to be looked at:</source>
        <translation>未原样复制或需要核对的内容：</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>原值</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>变为</translation>
    </message>
    <message>
        <source>&amp;Profile</source>
        <translation>连接配置(&amp;P)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Create draft</source>
        <translation>创建草稿</translation>
    </message>
    <message>
        <source>Whether %1 is there already is checked when the draft is applied.</source>
        <translation>应用草稿时会检查目标项目中是否已有%1。</translation>
    </message>
    <message>
        <source>%1 is there already; applying the draft would change that one.</source>
        <translation>那里已有%1；应用此草稿将更改它。</translation>
    </message>
</context>
<context>
    <name>weir::ProxyFault</name>
    <message>
        <source>The proxy %1 refused the connection; check its host and port in the profile, and whether it runs.</source>
        <translation>代理%1拒绝了连接；请检查连接配置中代理的主机和端口，以及代理是否正在运行。</translation>
    </message>
    <message>
        <source>The proxy %1 was not found; check its host in the profile.</source>
        <translation>找不到代理%1，请检查连接配置中代理的主机。</translation>
    </message>
    <message>
        <source>The proxy %1 closed the connection before the service was reached; check its port and kind in the profile.</source>
        <translation>代理%1在到达服务之前关闭了连接，请检查连接配置中代理的端口和类型。</translation>
    </message>
    <message>
        <source>The proxy %1 did not answer in time; check its host and port in the profile.</source>
        <translation>代理%1未及时响应，请检查连接配置中代理的主机和端口。</translation>
    </message>
    <message>
        <source>The proxy %1 did not accept the user name and password, or asks for them; enter the proxy&apos;s in the profile.</source>
        <translation>代理%1未接受用户名和密码，或要求提供用户名和密码；请在连接配置中填写代理的用户名和密码。</translation>
    </message>
    <message>
        <source>The proxy %1 did not go on to the service; check its kind and port in the profile, and whether it allows the address. (%2)</source>
        <translation>代理%1未能连通服务；请检查连接配置中代理的类型和端口，以及代理是否允许访问该地址。（%2）</translation>
    </message>
    <message>
        <source>of the system</source>
        <comment>stands in the place of a proxy&apos;s name</comment>
        <translation>（系统设置）</translation>
    </message>
    <message>
        <source>The service was not reached through the proxy %1: one of the two was not found, or refused or closed the connection; check both in the profile. (%2)</source>
        <translation>未能通过代理%1连接到服务：代理或服务未找到，或者拒绝或关闭了连接；请在连接配置中检查这两者。（%2）</translation>
    </message>
    <message>
        <source>The proxy %1 asks for a kind of sign-in that Weir does not do: it offers %2, and neither Basic nor Digest; ask whoever runs it, or choose another proxy in the profile.</source>
        <translation>代理%1要求的登录方式Weir不支持：它只提供%2，没有Basic或Digest；请联系代理的管理员，或在连接配置中选择其他代理。</translation>
    </message>
    <message>
        <source>The proxy %1 asks for a sign-in and does not say of which kind; ask whoever runs it, or choose another proxy in the profile.</source>
        <translation>代理%1要求登录，但没有说明登录方式；请联系代理的管理员，或在连接配置中选择其他代理。</translation>
    </message>
    <message>
        <source>No connection through the proxy %1 came about within the time limit; check its kind and port in the profile, the network, and the addresses of the services.</source>
        <translation>在时限内未能通过代理%1建立连接；请检查连接配置中代理的类型和端口、网络以及服务的地址。</translation>
    </message>
</context>
<context>
    <name>weir::ProxySettings</name>
    <message>
        <source>The proxy needs a host, such as proxy.example.com.</source>
        <translation>请填写代理主机，例如proxy.example.com。</translation>
    </message>
    <message>
        <source>Proxy host must be a host name or an IP address alone, without “http://”, user name and port.</source>
        <translation>代理主机只能是主机名或IP地址，不含“http://”、用户名和端口。</translation>
    </message>
    <message numerus="yes">
        <source>Proxy user must have at most %n byte(s).</source>
        <translation>
            <numerusform>代理用户名不能超过%n字节。</numerusform>
        </translation>
    </message>
    <message>
        <source>Proxy user must not contain line breaks or other control characters.</source>
        <translation>代理用户名不能包含换行或其他控制字符。</translation>
    </message>
    <message>
        <source>Proxy user must not contain a colon.</source>
        <translation>代理用户名不能包含冒号。</translation>
    </message>
    <message>
        <source>Proxy port must be between %1 and %2.</source>
        <translation>代理端口必须在%1～%2之间。</translation>
    </message>
</context>
<context>
    <name>weir::PullController</name>
    <message>
        <source>A pull is under way</source>
        <translation>正在拉取</translation>
    </message>
    <message>
        <source>Pull into a folder</source>
        <translation>拉取到文件夹</translation>
    </message>
    <message>
        <source>Canceled; nothing was written</source>
        <translation>已取消；未写入任何内容</translation>
    </message>
</context>
<context>
    <name>weir::PullDialog</name>
    <message>
        <source>Changed</source>
        <translation>已更改</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>已不存在</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>已移除</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>已略过</translation>
    </message>
    <message>
        <source>Not written</source>
        <translation>未写入</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>已保留</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>未更改</translation>
    </message>
    <message>
        <source>Pull into a folder</source>
        <translation>拉取到文件夹</translation>
    </message>
    <message>
        <source>The folder is as the service has it</source>
        <translation>文件夹与服务一致</translation>
    </message>
    <message>
        <source>%1 new, %2 changed, %3 unchanged, %4 gone.</source>
        <translation>新增%1，更改%2，未变%3，已不存在%4。</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>更改内容</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n file(s) of what is gone</source>
        <translation>
            <numerusform>移除%n个已不存在资源的文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Not every file is as the service has it</source>
        <translation>并非所有文件都与服务一致</translation>
    </message>
</context>
<context>
    <name>weir::PullFlow</name>
    <message>
        <source>%1: secret, removed</source>
        <translation>%1：机密信息，已移除</translation>
    </message>
    <message>
        <source>ID: %1 → %2</source>
        <translation>ID：%1 → %2</translation>
    </message>
    <message>
        <source>Reading event streams…</source>
        <translation>正在读取事件流…</translation>
    </message>
    <message>
        <source>Reading subscriptions…</source>
        <translation>正在读取事件订阅…</translation>
    </message>
    <message>
        <source>%1 was left out: %2</source>
        <comment>a name, then why</comment>
        <translation>%1已被略过：%2</translation>
    </message>
    <message>
        <source>Writing %1…</source>
        <translation>正在写入%1…</translation>
    </message>
    <message>
        <source>“%1” was kept, for the new file of its resource was not written.</source>
        <translation>已保留“%1”，因为其资源的新文件未能写入。</translation>
    </message>
    <message>
        <source>“%1” was kept, for its resource may be one that was left out.</source>
        <translation>已保留“%1”，因为其资源可能是被略过的资源之一。</translation>
    </message>
    <message>
        <source>“%1” was kept: its resource was not in the list, but the service has it; pull again.</source>
        <translation>已保留“%1”：列表中没有其资源，但服务上存在该资源；请重新拉取。</translation>
    </message>
    <message>
        <source>“%1” was kept, for nobody can tell whether its resource is gone: %2</source>
        <translation>已保留“%1”，因为无法确定其资源是否已不存在：%2</translation>
    </message>
</context>
<context>
    <name>weir::Question</name>
    <message>
        <source>Save the changes to “%1”?</source>
        <translation>保存对“%1”的更改吗？</translation>
    </message>
    <message>
        <source>They are lost if you discard them.</source>
        <translation>如果不保存，更改将丢失。</translation>
    </message>
    <message>
        <source>Save to file</source>
        <translation>保存到文件</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>%1 drafts have changes that are not saved.</source>
        <translation>%1个草稿有未保存的更改。</translation>
    </message>
    <message>
        <source>Save all to files</source>
        <translation>全部保存到文件</translation>
    </message>
    <message>
        <source>Discard all</source>
        <translation>全部放弃</translation>
    </message>
    <message>
        <source>Remove the profile “%1”?</source>
        <translation>移除连接配置“%1”吗？</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Discard the entered secrets?</source>
        <translation>放弃输入的机密信息吗？</translation>
    </message>
    <message>
        <source>What it remembers in the keychain is removed as well: tokens, passwords and secrets of fields. Nothing changes on the services, and open drafts stay.</source>
        <translation>它在系统密钥环中记住的内容也会移除：Token、密码和字段的机密信息。服务上的内容不变，打开的草稿保留。</translation>
    </message>
    <message>
        <source>Keep as draft</source>
        <translation>保留为草稿</translation>
    </message>
    <message>
        <source>Keep all as drafts</source>
        <translation>全部保留为草稿</translation>
    </message>
    <message numerus="yes">
        <source>Discard %n draft(s)?</source>
        <translation>
            <numerusform>放弃%n个草稿？</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace %n file(s) in “%1”?</source>
        <translation>
            <numerusform>替换“%1”中的%n个文件？</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Include the secrets in this export?</source>
        <translation>在此次导出中包含机密信息？</translation>
    </message>
    <message>
        <source>Whoever gets the text has the passwords and keys that stand in it.</source>
        <translation>得到此文本的人即拥有其中的密码和密钥。</translation>
    </message>
    <message>
        <source>Include</source>
        <translation>包含</translation>
    </message>
    <message numerus="yes">
        <source>What is to become of the %n file(s)?</source>
        <translation>
            <numerusform>如何处理这%n个文件？</numerusform>
        </translation>
    </message>
    <message>
        <source>Each can be opened in a tab, or they are applied together: you see first what each would change, and nothing is sent without your consent.</source>
        <translation>可以分别在标签页中打开，也可以一起应用：您会先看到每个文件将更改的内容，未经您同意不会发送任何内容。</translation>
    </message>
    <message>
        <source>Open in tabs</source>
        <translation>在标签页中打开</translation>
    </message>
    <message>
        <source>Apply together…</source>
        <translation>一起应用…</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) were applied.</source>
        <translation>
            <numerusform>%n项更改已应用。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are left, or nobody knows how they ended.</source>
        <translation>
            <numerusform>还有%n项未完成或结果未知。</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on with the changes that were interrupted on %1?</source>
        <translation>继续在%1中断的更改？</translation>
    </message>
    <message>
        <source>What was under way is looked at first, so nothing is sent twice.</source>
        <translation>会先查看正在进行的更改，因此不会重复发送任何内容。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Forget them</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Replace the template “%1”?</source>
        <translation>替换模板“%1”？</translation>
    </message>
    <message>
        <source>What it holds now is lost. Drafts that were made of it stay.</source>
        <translation>其当前内容将丢失。由它创建的草稿保留。</translation>
    </message>
    <message>
        <source>Delete the template “%1”?</source>
        <translation>删除模板“%1”？</translation>
    </message>
    <message>
        <source>Its file is removed. Drafts that were made of it stay.</source>
        <translation>其文件将被删除。由它创建的草稿保留。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Discard what you entered?</source>
        <translation>要放弃已输入的内容吗？</translation>
    </message>
</context>
<context>
    <name>weir::RecordedRequest</name>
    <message>
        <source>The file holds no request with a body, so there is nothing to edit.</source>
        <translation>文件中没有带请求体的请求，因此没有可编辑的内容。</translation>
    </message>
    <message>
        <source>The file holds no request that writes an event stream or an event subscription.</source>
        <translation>文件中没有写入事件流或事件订阅的请求。</translation>
    </message>
    <message numerus="yes">
        <source>The file holds %n event stream(s) and subscription(s); save one of its requests by itself and open that: %1.</source>
        <translation>
            <numerusform>文件中有%n个事件流和事件订阅；请将其中一个请求单独保存后再打开：%1。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::RecordingDialog</name>
    <message numerus="yes">
        <source>The file is a list of %n resource(s). Choose one, or several with Ctrl or Shift; each opens as a draft.</source>
        <translation>
            <numerusform>该文件是包含%n个资源的列表。请选择一个，或按住Ctrl或Shift选择多个；每个资源将作为一个草稿打开。</numerusform>
        </translation>
    </message>
    <message>
        <source>Open a list</source>
        <translation>打开列表</translation>
    </message>
    <message>
        <source>Open from %1</source>
        <translation>从%1打开</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>（无名称）</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message numerus="yes">
        <source>The file holds %n request(s) with a resource. Choose one, or several with Ctrl or Shift; each opens as a draft.</source>
        <translation>
            <numerusform>文件中有%n个含有资源的请求。请选择一个，或按Ctrl或Shift选择多个；每个都会作为草稿打开。</numerusform>
        </translation>
    </message>
    <message>
        <source>Open requests</source>
        <translation>打开请求</translation>
    </message>
</context>
<context>
    <name>weir::RequestDetails</name>
    <message>
        <source>Sent %1</source>
        <translation>发送于%1</translation>
    </message>
    <message>
        <source>answered after %1 ms</source>
        <translation>%1毫秒后收到响应</translation>
    </message>
    <message>
        <source>ended after %1 ms</source>
        <translation>%1毫秒后结束</translation>
    </message>
    <message>
        <source>code %1</source>
        <translation>错误码%1</translation>
    </message>
    <message>
        <source>request ID %1</source>
        <translation>请求ID %1</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Certificates that the server showed, its own first</source>
        <translation>服务器出示的证书（服务器自身的证书在前）</translation>
    </message>
    <message>
        <source>(%1 that are not shown, for they hold secrets)</source>
        <translation>（%1，含机密信息，因此不显示）</translation>
    </message>
    <message>
        <source>(%1, too large to be kept here)</source>
        <translation>（%1，过大，未保留）</translation>
    </message>
    <message>
        <source>(%1, no longer kept: newer requests needed the room)</source>
        <translation>（%1，已不再保留：空间已用于较新的请求）</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>The service answered as expected.</source>
        <translation>服务的响应符合预期。</translation>
    </message>
    <message>
        <source>Choose a request to see what was sent and what came back.</source>
        <translation>选择一个请求，即可查看发送了什么、返回了什么。</translation>
    </message>
</context>
<context>
    <name>weir::RequestFile</name>
    <message>
        <source>The project ID in the path of the request must not be empty and must have no slash.</source>
        <translation>请求路径中的项目ID不能为空，也不能包含斜线。</translation>
    </message>
    <message>
        <source>The project ID in the path of the request must be 1 to 64 letters and digits.</source>
        <translation>请求路径中的项目ID必须由1～64个字母和数字组成。</translation>
    </message>
    <message>
        <source>The path of the request has %1, but its body is an event stream; give the stream&apos;s ID as %2.</source>
        <translation>请求路径中有%1，但请求体是事件流；请以%2给出事件流的ID。</translation>
    </message>
    <message>
        <source>The path of the request has %1, but its body is an event subscription; give the subscription&apos;s ID as %2.</source>
        <translation>请求路径中有%1，但请求体是事件订阅；请以%2给出事件订阅的ID。</translation>
    </message>
    <message>
        <source>The path of the request names the resource %1, but its body is of %2; only one of them can be meant.</source>
        <translation>请求路径指明的资源是%1，但请求体对应的资源是%2；只能以其中一个为准。</translation>
    </message>
    <message>
        <source>“%1” in the path of the request must be text in quotation marks.</source>
        <translation>请求路径中的“%1”必须是带引号的文本。</translation>
    </message>
    <message>
        <source>Only path and body of a request file are used: %1 is kept and not sent.</source>
        <translation>请求文件中只使用path和body：%1会保留，但不会发送。</translation>
    </message>
    <message>
        <source>“%1” stands more than once in the request file; leave one of them.</source>
        <translation>“%1”在请求文件中出现多次；请只保留一个。</translation>
    </message>
</context>
<context>
    <name>weir::RequestLogController</name>
    <message>
        <source>The body of this request was not kept, so there is no command to copy.</source>
        <translation>未保留此请求的消息体，因此没有可复制的命令。</translation>
    </message>
    <message>
        <source>The command is on the clipboard; it takes the token from X_AUTH_TOKEN.</source>
        <translation>命令已复制到剪贴板；它从X_AUTH_TOKEN读取Token。</translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation>已保存到%1。</translation>
    </message>
</context>
<context>
    <name>weir::RequestLogModel</name>
    <message>
        <source>%1 ms</source>
        <translation>%1毫秒</translation>
    </message>
    <message>
        <source>%1, failed</source>
        <translation>%1，失败</translation>
    </message>
    <message>
        <source>%1, succeeded</source>
        <translation>%1，成功</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>请求ID</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
</context>
<context>
    <name>weir::RequestLogView</name>
    <message>
        <source>&amp;Copy details</source>
        <translation>复制详情(&amp;C)</translation>
    </message>
    <message>
        <source>Copy as c&amp;URL</source>
        <translation>复制为cURL(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Save as HAR…</source>
        <translation>保存为HAR(&amp;S)…</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>清空(&amp;L)</translation>
    </message>
    <message>
        <source>Filter by method, path, status or request ID</source>
        <translation>按方法、路径、状态或请求ID筛选</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Without secrets; forgotten when Weir quits.</source>
        <translation>不含机密信息；Weir退出后即清除。</translation>
    </message>
    <message>
        <source>No request matches “%1”.</source>
        <translation>没有与“%1”匹配的请求。</translation>
    </message>
    <message>
        <source>No requests yet. Each one that Weir sends stands here, with what became of it.</source>
        <translation>尚无请求。Weir发送的每个请求及其结果都会显示在这里。</translation>
    </message>
    <message>
        <source>Save the requests</source>
        <translation>保存请求</translation>
    </message>
    <message>
        <source>The details were copied, without secrets.</source>
        <translation>详情已复制，不含机密。</translation>
    </message>
</context>
<context>
    <name>weir::RequestLogWindow</name>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
</context>
<context>
    <name>weir::RequestPane</name>
    <message>
        <source>Take the changes back</source>
        <translation>撤回更改</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Left out, because it is the resource&apos;s identity and never sent: %1.</source>
        <translation>已略去以下内容，因为它们是资源的标识，不会被发送：%1。</translation>
    </message>
    <message>
        <source>Left out, because it is the resource&apos;s identity and never sent: %1; this draft stays the one of %2, not of %3.</source>
        <translation>已略去以下内容，因为它们是资源的标识，不会被发送：%1；此草稿仍对应%2，而不是%3。</translation>
    </message>
</context>
<context>
    <name>weir::RequestRecord</name>
    <message>
        <source>canceled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>timed out</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>TLS failed</source>
        <translation>TLS失败</translation>
    </message>
    <message>
        <source>proxy failed</source>
        <translation>代理失败</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>未发送</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>无响应</translation>
    </message>
    <message>
        <source>Signed here:</source>
        <translation>本机签名的内容：</translation>
    </message>
    <message>
        <source>Made of it by the service:</source>
        <translation>服务据请求得出的内容：</translation>
    </message>
    <message>
        <source>Request ID: %1</source>
        <translation>请求ID：%1</translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation>错误码：%1</translation>
    </message>
</context>
<context>
    <name>weir::ResourceAction</name>
    <message>
        <source>Started</source>
        <translation>已启动</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>已启用</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>%1, but: %2</source>
        <comment>such as Started, then what went wrong later</comment>
        <translation>%1，但是：%2</translation>
    </message>
    <message>
        <source>Not known whether it was done: %1</source>
        <translation>不确定是否已完成：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n event stream(s) will read events and send them on.</source>
        <translation>
            <numerusform>%n个事件流将读取事件并继续发送。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event stream(s) will stop reading events until started again.</source>
        <translation>
            <numerusform>%n个事件流将停止读取事件，直到再次启动。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n subscription(s) will notify of events.</source>
        <translation>
            <numerusform>%n个事件订阅将通知事件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n subscription(s) will not notify of events until enabled again.</source>
        <translation>
            <numerusform>%n个事件订阅将不再通知事件，直到再次启用。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event stream(s) will be gone for good.</source>
        <translation>
            <numerusform>%n个事件流将被永久删除。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n subscription(s) will be gone for good.</source>
        <translation>
            <numerusform>%n个事件订阅将被永久删除。</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>正在发送…</translation>
    </message>
    <message>
        <source>Confirmed; reading the state…</source>
        <translation>已确认；正在读取状态…</translation>
    </message>
    <message>
        <source>Confirmed; the state is still: %1</source>
        <translation>已确认；当前状态仍为：%1</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>未执行</translation>
    </message>
</context>
<context>
    <name>weir::ResourceActionFlow</name>
    <message>
        <source>The list of the service does not say all that an update has to send; open %1, complete it and apply it.</source>
        <translation>服务的列表未包含更新所需的全部内容；请打开%1，补全后再应用。</translation>
    </message>
    <message>
        <source>The stream went into the state “%1”; look at its source and target.</source>
        <translation>事件流进入了“%1”状态；请检查其事件源和事件目标。</translation>
    </message>
    <message>
        <source>The state is “%1” still; refresh the list later.</source>
        <translation>状态仍为“%1”；请稍后刷新列表。</translation>
    </message>
</context>
<context>
    <name>weir::ResourceDraft</name>
    <message>
        <source>Edit of the request</source>
        <translation>编辑请求</translation>
    </message>
    <message>
        <source>Changes on the service</source>
        <translation>服务中的更改</translation>
    </message>
</context>
<context>
    <name>weir::ResourceEditor</name>
    <message>
        <source>The form waits until the text of the request can be read again.</source>
        <translation>在请求文本恢复可读之前，表单将等待。</translation>
    </message>
</context>
<context>
    <name>weir::ResourceFile</name>
    <message>
        <source>This is neither an event stream (it has no “source” and no “sink”) nor an event subscription (it has no “topic_name” and no “event_ids”).</source>
        <translation>这既不是事件流（没有“source”和“sink”），也不是事件订阅（没有“topic_name”和“event_ids”）。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a file&apos;s path, then what is wrong in it</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The body of the request is not JSON. %1</source>
        <translation>请求体不是JSON。%1</translation>
    </message>
</context>
<context>
    <name>weir::ResourceFolder</name>
    <message>
        <source>“%1” is a link, and what it leads to is left alone; remove the link.</source>
        <translation>“%1”是链接，其指向的内容不会改动；请删除该链接。</translation>
    </message>
    <message>
        <source>“%1” is no file of a resource of this project, so it is not overwritten; move it away.</source>
        <translation>“%1”不是此项目资源的文件，因此不会被覆盖；请将其移走。</translation>
    </message>
    <message>
        <source>“%1” cannot be read as JSON, so it is not overwritten; mend it or move it away.</source>
        <translation>“%1”无法作为JSON读取，因此不会被覆盖；请修正它或将其移走。</translation>
    </message>
</context>
<context>
    <name>weir::ResourceKind</name>
    <message>
        <source>A stream ID must not be empty, “.” or “..”, and must have no slash; “%1” cannot be one.</source>
        <translation>事件流ID不能为空、“.”或“..”，也不能包含斜杠；“%1”不是有效的ID。</translation>
    </message>
    <message>
        <source>A subscription ID must be 1 to 64 letters and digits; “%1” is not.</source>
        <translation>事件订阅ID必须是1～64个字母和数字；“%1”不符合。</translation>
    </message>
    <message>
        <source>Event streams</source>
        <translation>事件流</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>事件订阅</translation>
    </message>
    <message>
        <source>Event stream</source>
        <translation>事件流</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>事件订阅</translation>
    </message>
</context>
<context>
    <name>weir::ResourceListActions</name>
    <message>
        <source>&amp;Start…</source>
        <translation>启动(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Pause…</source>
        <translation>暂停(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Enable…</source>
        <translation>启用(&amp;E)…</translation>
    </message>
    <message>
        <source>D&amp;isable…</source>
        <translation>停用(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>删除(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>Edit the selected row (Enter)</source>
        <translation>编辑选中的行（Enter）</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>创建副本(&amp;U)</translation>
    </message>
    <message>
        <source>Begin a new one with the same content (Ctrl+D)</source>
        <translation>以相同内容新建（Ctrl+D）</translation>
    </message>
    <message>
        <source>&amp;Copy to profile…</source>
        <translation>复制到连接配置(&amp;C)…</translation>
    </message>
    <message>
        <source>Set a &amp;field…</source>
        <translation>设置字段(&amp;F)…</translation>
    </message>
    <message>
        <source>Begin a new one for another profile</source>
        <translation>为另一个连接配置新建一个</translation>
    </message>
    <message>
        <source>Choose a row first.</source>
        <translation>请先选择一行。</translation>
    </message>
    <message>
        <source>Choose one row alone.</source>
        <translation>请只选择一行。</translation>
    </message>
    <message numerus="yes">
        <source>Choose %n row(s) at the most.</source>
        <translation>
            <numerusform>最多选择%n行。</numerusform>
        </translation>
    </message>
    <message>
        <source>What is chosen is in this state already.</source>
        <translation>所选项已处于此状态。</translation>
    </message>
</context>
<context>
    <name>weir::ResourceListModel</name>
    <message>
        <source>%1 → %2</source>
        <comment>source and target of a resource</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Source → Target</source>
        <translation>事件源 → 事件目标</translation>
    </message>
    <message>
        <source>Events → Topic</source>
        <translation>事件 → 主题</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>更新时间</translation>
    </message>
</context>
<context>
    <name>weir::ResourceListView</name>
    <message>
        <source>%1 / %2</source>
        <comment>used and quota</comment>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Read the list again (F5)</source>
        <translation>重新读取列表（F5）</translation>
    </message>
    <message>
        <source>Loading… %1 of %2</source>
        <translation>正在加载…已读取%1项，共%2项</translation>
    </message>
    <message>
        <source>Loading… %1</source>
        <translation>正在加载…已读取%1项</translation>
    </message>
    <message>
        <source>Stopped after %1 of %2</source>
        <translation>已停止，读取了%1项，共%2项</translation>
    </message>
    <message>
        <source>Stopped after %1</source>
        <translation>已停止，读取了%1项</translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <translation>显示%1项，共%2项</translation>
    </message>
    <message>
        <source>%1 of %2 used</source>
        <translation>已用%1个，配额%2个</translation>
    </message>
    <message>
        <source>No row matches “%1”.</source>
        <translation>没有与“%1”匹配的行。</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>The list was not read yet.</source>
        <translation>尚未读取列表。</translation>
    </message>
    <message>
        <source>Read it now</source>
        <translation>立即读取</translation>
    </message>
    <message>
        <source>Reading the event streams…</source>
        <translation>正在读取事件流…</translation>
    </message>
    <message>
        <source>Reading the subscriptions…</source>
        <translation>正在读取事件订阅…</translation>
    </message>
    <message>
        <source>No event streams in this project.</source>
        <translation>此项目中没有事件流。</translation>
    </message>
    <message>
        <source>Start with a new one, or open a request body from a file.</source>
        <translation>请新建，或从文件打开请求体。</translation>
    </message>
    <message>
        <source>New event stream</source>
        <translation>新建事件流</translation>
    </message>
    <message>
        <source>No subscriptions in this project.</source>
        <translation>此项目中没有事件订阅。</translation>
    </message>
    <message>
        <source>New subscription</source>
        <translation>新建事件订阅</translation>
    </message>
    <message>
        <source>Reading was stopped.</source>
        <translation>读取已停止。</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>The list could not be read.</source>
        <translation>无法读取列表。</translation>
    </message>
    <message>
        <source>%1
Request ID: %2</source>
        <translation>%1
请求ID：%2</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>No profile yet.</source>
        <translation>尚无连接配置。</translation>
    </message>
    <message>
        <source>A profile says which project to work on and where its services are. Files can be opened and edited without one.</source>
        <translation>连接配置说明要操作的项目及其服务的地址。没有连接配置也可以打开和编辑文件。</translation>
    </message>
    <message>
        <source>New profile…</source>
        <translation>新建连接配置…</translation>
    </message>
    <message>
        <source>Not signed in.</source>
        <translation>未登录。</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>详情…</translation>
    </message>
    <message>
        <source>Sign in to read from this project. Files can be opened and edited without signing in.</source>
        <translation>登录后才能读取此项目。不登录也可以打开和编辑文件。</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>登录…</translation>
    </message>
    <message>
        <source>Filter, such as orders or status:running</source>
        <translation>筛选，例如orders或状态:运行中</translation>
    </message>
    <message>
        <source>%1 of %2 selected</source>
        <translation>已选%1/%2</translation>
    </message>
    <message>
        <source>Filter, such as alarms or status:enabled</source>
        <translation>筛选，例如alarms或状态:已启用</translation>
    </message>
    <message>
        <source>%1: %2 read</source>
        <translation>%1：已读取%2项</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>正在加载…</translation>
    </message>
</context>
<context>
    <name>weir::ResourceStatus</name>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>已创建</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>异常</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>已启用</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>已停用</translation>
    </message>
</context>
<context>
    <name>weir::ResourceSummary</name>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n个事件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::ReviewDialog</name>
    <message>
        <source>Review</source>
        <translation>核对</translation>
    </message>
    <message>
        <source>The stream is paused now and has to be started again.</source>
        <translation>事件流现已暂停，需要重新启动。</translation>
    </message>
    <message>
        <source>Nothing differs from what the service holds, so there is nothing to send.</source>
        <translation>与服务中的内容没有差异，因此没有需要发送的内容。</translation>
    </message>
    <message>
        <source>What the update changes</source>
        <translation>更新将更改的内容</translation>
    </message>
    <message>
        <source>Review the update of %1</source>
        <translation>核对更新：%1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>method and path</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 · %2 bytes · sent once, never repeated by itself</source>
        <translation>%1 · %2字节 · 仅发送一次，不会自动重发</translation>
    </message>
    <message>
        <source>Copy as cURL</source>
        <translation>复制为cURL</translation>
    </message>
    <message>
        <source>Save request…</source>
        <translation>保存请求…</translation>
    </message>
    <message>
        <source>Back to editing</source>
        <translation>返回编辑</translation>
    </message>
    <message>
        <source>Stop waiting</source>
        <translation>停止等待</translation>
    </message>
    <message>
        <source>Back to the review</source>
        <translation>返回核对</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Apply 1 change</source>
        <translation>应用1项更改</translation>
    </message>
    <message>
        <source>Apply %1 changes</source>
        <translation>应用%1项更改</translation>
    </message>
    <message>
        <source>Save the request</source>
        <translation>保存请求</translation>
    </message>
    <message>
        <source>The stream runs again.</source>
        <translation>事件流已恢复运行。</translation>
    </message>
    <message>
        <source>The update was applied, but the stream does not run again.</source>
        <translation>更新已应用，但事件流未恢复运行。</translation>
    </message>
    <message>
        <source>Restore what was there before…</source>
        <translation>恢复之前的内容…</translation>
    </message>
    <message>
        <source>Create %1</source>
        <translation>创建%1</translation>
    </message>
    <message>
        <source>Create %1 again</source>
        <translation>重新创建%1</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>创建</translation>
    </message>
    <message>
        <source>Create again</source>
        <translation>重新创建</translation>
    </message>
    <message>
        <source>The stream was running and may stand now; look at its state.</source>
        <translation>事件流之前正在运行，现在可能已停止；请查看其状态。</translation>
    </message>
    <message>
        <source>%1 · sent once, never repeated by itself</source>
        <comment>host</comment>
        <translation>%1 · 仅发送一次，不会自动重发</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>重新启动</translation>
    </message>
    <message>
        <source>The service does not have it any more (ID %1). Creating it again makes a new one with an ID of its own.</source>
        <translation>服务中已没有该资源（ID %1）。重新创建会生成具有新ID的资源。</translation>
    </message>
    <message>
        <source>Changed on the service since the review, so nothing was sent: %1. Look at it once more.</source>
        <translation>核对之后服务中已有更改，因此未发送任何内容：%1。请再次核对。</translation>
    </message>
    <message>
        <source>What is created</source>
        <translation>要创建的内容</translation>
    </message>
    <message>
        <source>Please wait…</source>
        <translation>请稍候…</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>weir::ReviewQuestions</name>
    <message>
        <source>Start it again afterwards, and wait until it runs</source>
        <translation>之后重新启动，并等待其运行</translation>
    </message>
    <message>
        <source>Go back to enter it in the form, or send the update without it.</source>
        <translation>请返回表单填写，或在不包含该项的情况下发送更新。</translation>
    </message>
    <message>
        <source>Go back to enter them in the form, or send the update without them.</source>
        <translation>请返回表单填写，或在不包含这些项的情况下发送更新。</translation>
    </message>
    <message>
        <source>Send without it</source>
        <translation>不包含该项，仍然发送</translation>
    </message>
    <message>
        <source>Send without them</source>
        <translation>不包含这些项，仍然发送</translation>
    </message>
    <message>
        <source>This profile is protected. Type “%1” to apply the update.</source>
        <translation>此连接配置受保护。请输入“%1”以应用更新。</translation>
    </message>
    <message>
        <source>Name of the resource</source>
        <translation>资源名称</translation>
    </message>
    <message>
        <source>This stream is running. The update pauses it.</source>
        <translation>此事件流正在运行，更新会使其暂停。</translation>
    </message>
    <message>
        <source>This stream was running before the last update.</source>
        <translation>此事件流在上次更新之前正在运行。</translation>
    </message>
    <message>
        <source>%1 is not known; without it the service clears it.</source>
        <translation>%1未知；如果不填写，服务会将其清空。</translation>
    </message>
    <message>
        <source>%1 is not known, and it is created without it.</source>
        <translation>%1未知，创建时将不包含它。</translation>
    </message>
    <message>
        <source>Go back to enter it in the form, or create it without.</source>
        <translation>请返回表单输入，或不带它创建。</translation>
    </message>
    <message>
        <source>Go back to enter them in the form, or create it without.</source>
        <translation>请返回表单输入，或不带它们创建。</translation>
    </message>
</context>
<context>
    <name>weir::ReviewTable</name>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>When you opened it</source>
        <translation>打开时的值</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>您的值</translation>
    </message>
    <message>
        <source>On the service now</source>
        <translation>服务中的当前值</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>%1: take what is on the service now, %2</source>
        <translation>%1：采用服务中的当前值%2</translation>
    </message>
    <message>
        <source>%1: keep yours, %2</source>
        <translation>%1：保留您的值%2</translation>
    </message>
    <message>
        <source>Changed by somebody else and by you: choose one.</source>
        <translation>他人和您都更改了：请选择其一。</translation>
    </message>
</context>
<context>
    <name>weir::ReviewText</name>
    <message>
        <source>not shown</source>
        <translation>不显示</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已更改</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>未设置</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>已移除</translation>
    </message>
    <message>
        <source>from the service, unchanged</source>
        <translation>来自服务，未更改</translation>
    </message>
    <message>
        <source>from the file, unchanged</source>
        <translation>来自文件，未更改</translation>
    </message>
    <message>
        <source>remembered in the keychain, unchanged</source>
        <translation>已保存在系统密钥环中，未更改</translation>
    </message>
    <message>
        <source>not returned</source>
        <translation>未返回</translation>
    </message>
    <message>
        <source>kept as it is on the service</source>
        <translation>保持服务中的值</translation>
    </message>
    <message>
        <source>Compared with what the service holds now.</source>
        <translation>已与服务中的当前内容比较。</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) changed on the service since you opened it.</source>
        <translation>
            <numerusform>自您打开以来，服务中已更改%n个字段。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>field, value</comment>
        <translation>%1：%2。</translation>
    </message>
    <message>
        <source>%1: %2 becomes %3.</source>
        <comment>field, before, after</comment>
        <translation>%1：%2变为%3。</translation>
    </message>
    <message>
        <source>%1: changed by somebody else and by you; choose one.</source>
        <translation>%1：他人和您都做了更改，请选择其一。</translation>
    </message>
    <message>
        <source>%1: %2 on the service now, which stays.</source>
        <translation>%1：服务中现为%2，将保留。</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>set, not shown</source>
        <translation>已设置，不显示</translation>
    </message>
    <message>
        <source>%1 to %2.</source>
        <comment>method, host</comment>
        <translation>%1 发往 %2。</translation>
    </message>
</context>
<context>
    <name>weir::RuleLab</name>
    <message>
        <source>rule lab</source>
        <translation>规则实验室</translation>
    </message>
    <message>
        <source>&amp;Back to the form</source>
        <translation>返回表单(&amp;B)</translation>
    </message>
    <message>
        <source>Back to the form (F6)</source>
        <translation>返回表单（F6）</translation>
    </message>
    <message>
        <source>all of these</source>
        <translation>全部满足</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>过滤规则</translation>
    </message>
    <message>
        <source>Keys of the messages</source>
        <translation>消息的Key</translation>
    </message>
    <message>
        <source>Transform</source>
        <translation>转换规则</translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s)</source>
        <translation>
            <numerusform>%n个样例</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 not as expected</source>
        <translation>%1，%2个不符合预期</translation>
    </message>
    <message>
        <source>Evaluated in %1 ms, offline</source>
        <translation>离线计算，用时%1毫秒</translation>
    </message>
    <message>
        <source>the target</source>
        <translation>目标</translation>
    </message>
</context>
<context>
    <name>weir::RulesText</name>
    <message>
        <source>FunctionGraph takes JSON only, and this is none: %1</source>
        <translation>FunctionGraph只接受JSON，而这不是JSON：%1</translation>
    </message>
</context>
<context>
    <name>weir::SafeFile</name>
    <message>
        <source>“%1” does not exist.</source>
        <translation>“%1”不存在。</translation>
    </message>
    <message>
        <source>“%1” is a folder; choose a file.</source>
        <translation>“%1”是文件夹，请选择文件。</translation>
    </message>
    <message>
        <source>“%1” is a pipe or a device; choose an ordinary file.</source>
        <translation>“%1”是管道或设备，请选择普通文件。</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2.</source>
        <translation>无法读取“%1”：%2。</translation>
    </message>
    <message>
        <source>“%1” cannot be written: %2.</source>
        <translation>无法写入“%1”：%2。</translation>
    </message>
    <message>
        <source>“%1” has more than the %2 bytes that can be read; choose a smaller file.</source>
        <translation>“%1”超出了可读取的%2字节，请选择较小的文件。</translation>
    </message>
    <message>
        <source>“%1” has %2 bytes, and at most %3 bytes can be read; choose a smaller file.</source>
        <translation>“%1”有%2字节，最多只能读取%3字节；请选择较小的文件。</translation>
    </message>
    <message>
        <source>“%1” is a link to nothing; choose an ordinary file.</source>
        <translation>“%1”是无效链接，请选择普通文件。</translation>
    </message>
    <message>
        <source>the disk may be full</source>
        <translation>磁盘可能已满</translation>
    </message>
    <message>
        <source>“%1” was written, but the disk did not confirm it; save it again.</source>
        <translation>“%1”已写入，但磁盘未确认；请再次保存。</translation>
    </message>
    <message>
        <source>“%1” was written, but could not be read back unchanged; save it elsewhere.</source>
        <translation>“%1”已写入，但读回的内容不一致；请保存到其他位置。</translation>
    </message>
    <message>
        <source>“%1” cannot be removed: %2.</source>
        <translation>无法移除“%1”：%2。</translation>
    </message>
    <message>
        <source>“%1” was removed, but the disk did not confirm it.</source>
        <translation>“%1”已移除，但磁盘未确认。</translation>
    </message>
    <message>
        <source>The folder “%1” cannot be made: %2.</source>
        <translation>无法创建文件夹“%1”：%2。</translation>
    </message>
    <message>
        <source>“%1” cannot be used as a private folder: %2.</source>
        <translation>无法将“%1”用作私有文件夹：%2。</translation>
    </message>
</context>
<context>
    <name>weir::SampleDetails</name>
    <message>
        <source>Anything</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Passes</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Is stopped</source>
        <translation>被拦截</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>The event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>预期</translation>
    </message>
    <message>
        <source>Whether the output that the rules give now is the one that is expected.</source>
        <translation>规则现在给出的输出是否即为预期的输出。</translation>
    </message>
    <message>
        <source>Why %1 passes</source>
        <translation>%1为何通过</translation>
    </message>
    <message>
        <source>Why %1 is stopped</source>
        <translation>%1为何被拦截</translation>
    </message>
    <message>
        <source>What %1 receives for %2</source>
        <translation>%1对于%2收到的内容</translation>
    </message>
    <message>
        <source>What %1 would receive for %2</source>
        <translation>%1对于%2将会收到的内容</translation>
    </message>
    <message>
        <source>Why the verdict on %1 is not known</source>
        <translation>%1为何没有结论</translation>
    </message>
    <message>
        <source>This &amp;output</source>
        <translation>此输出(&amp;O)</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>移除(&amp;M)</translation>
    </message>
</context>
<context>
    <name>weir::SampleStore</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>“%1” is no folder.</source>
        <translation>“%1”不是文件夹。</translation>
    </message>
    <message>
        <source>The folder “%1” cannot be read.</source>
        <translation>无法读取文件夹“%1”。</translation>
    </message>
    <message>
        <source>“%1” holds no sample: no file in it ends with .json.</source>
        <translation>“%1”中没有样例：其中没有以.json结尾的文件。</translation>
    </message>
    <message>
        <source>The event in “%1” is too large to be kept.</source>
        <translation>“%1”中的事件太大，无法保存。</translation>
    </message>
    <message>
        <source>“%1” is no sample that this Weir can read, and stays as it is; give the sample another name.</source>
        <translation>“%1”不是此版本Weir能读取的样例，保持不变；请为样例换一个名称。</translation>
    </message>
</context>
<context>
    <name>weir::SampleText</name>
    <message>
        <source>What is expected must be a JSON object with “verdict”, “output” or both.</source>
        <translation>预期必须是含有“verdict”、“output”或两者的JSON对象。</translation>
    </message>
    <message>
        <source>What is expected has “verdict” and “output” only, not “%1”.</source>
        <translation>预期中只能有“verdict”和“output”，不能有“%1”。</translation>
    </message>
    <message>
        <source>The verdict that is expected must be “passes” or “stopped”.</source>
        <translation>预期的结论必须是“passes”或“stopped”。</translation>
    </message>
    <message>
        <source>An event must be a JSON object.</source>
        <translation>事件必须是JSON对象。</translation>
    </message>
    <message>
        <source>The key %1 stands twice in one object; take one away.</source>
        <translation>键%1在同一对象中出现了两次，请删除其中一个。</translation>
    </message>
    <message>
        <source>“events” must be a list of one event; a sample is one event.</source>
        <translation>“events”必须是只含一个事件的列表；一个样例就是一个事件。</translation>
    </message>
    <message>
        <source>A sample has “event” and “expected” only, not “%1”.</source>
        <translation>样例中只能有“event”和“expected”，不能有“%1”。</translation>
    </message>
    <message>
        <source>An event that is expected to be stopped has no output to expect.</source>
        <translation>预期被拦截的事件没有可预期的输出。</translation>
    </message>
    <message>
        <source>Beside what is expected there is no “event”.</source>
        <translation>除预期外没有“event”。</translation>
    </message>
    <message>
        <source>This is an event stream and no event.</source>
        <translation>这是事件流，不是事件。</translation>
    </message>
    <message>
        <source>A newer version of Weir wrote this sample; it is left as it is.</source>
        <translation>此样例由较新版本的Weir写入，保持不变。</translation>
    </message>
</context>
<context>
    <name>weir::SamplesController</name>
    <message>
        <source>Saved the samples to %1</source>
        <translation>已将样例保存到%1</translation>
    </message>
</context>
<context>
    <name>weir::SamplesModel</name>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>预期</translation>
    </message>
    <message>
        <source>passes</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>被拦截</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>as expected</source>
        <translation>符合预期</translation>
    </message>
    <message>
        <source>should pass</source>
        <translation>应通过</translation>
    </message>
    <message>
        <source>should be stopped</source>
        <translation>应被拦截</translation>
    </message>
    <message>
        <source>another output</source>
        <translation>输出不同</translation>
    </message>
</context>
<context>
    <name>weir::SamplesPane</name>
    <message>
        <source>Add an event to see what the rules make of it: a built-in one to begin with, a file, or one from the clipboard.</source>
        <translation>添加一个事件，看看规则如何处理它：可先用内置的，也可用文件或剪贴板中的。</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>样例</translation>
    </message>
    <message>
        <source>Add sample events</source>
        <translation>添加样例事件</translation>
    </message>
    <message>
        <source>Add the events of a folder</source>
        <translation>添加文件夹中的事件</translation>
    </message>
    <message>
        <source>Save the samples to a folder</source>
        <translation>将样例保存到文件夹</translation>
    </message>
    <message>
        <source>The clipboard holds no event. %1</source>
        <translation>剪贴板中没有事件。%1</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n个事件</numerusform>
        </translation>
    </message>
    <message>
        <source>Saves the samples to a folder, a file each, for git and for weir test.</source>
        <translation>将样例保存到一个文件夹，每个样例一个文件，供git和weir test使用。</translation>
    </message>
    <message>
        <source>&amp;Files…</source>
        <translation>文件(&amp;F)…</translation>
    </message>
    <message>
        <source>The event in the &amp;clipboard</source>
        <translation>剪贴板中的事件(&amp;C)</translation>
    </message>
    <message>
        <source>Built in: %1</source>
        <translation>内置：%1</translation>
    </message>
    <message>
        <source>All .json files of a f&amp;older…</source>
        <translation>文件夹中的所有.json文件(&amp;O)…</translation>
    </message>
    <message numerus="yes">
        <source>…and %n more</source>
        <translation>
            <numerusform>…另有%n条</numerusform>
        </translation>
    </message>
    <message>
        <source>The event is too large to be kept.</source>
        <translation>事件太大，无法保存。</translation>
    </message>
    <message>
        <source>Removed %1.</source>
        <translation>已移除%1。</translation>
    </message>
    <message>
        <source>A&amp;dd ▾</source>
        <translation>添加(&amp;D) ▾</translation>
    </message>
    <message>
        <source>S&amp;ave…</source>
        <translation>保存(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Take it back</source>
        <translation>撤销移除(&amp;T)</translation>
    </message>
    <message>
        <source>Add samples</source>
        <translation>添加样例</translation>
    </message>
</context>
<context>
    <name>weir::Sandbox</name>
    <message>
        <source>The sandbox cannot listen on port %1 of this computer (%2); choose another port, or 0 for any free one.</source>
        <translation>沙箱无法侦听本机的端口%1（%2），请选择其他端口，或使用0选择任意空闲端口。</translation>
    </message>
</context>
<context>
    <name>weir::SandboxProcess</name>
    <message>
        <source>The sandbox did not say where it serves.</source>
        <translation>沙箱未告知其服务地址。</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>沙箱</translation>
    </message>
    <message>
        <source>The sandbox has stopped: %1.</source>
        <translation>沙箱已停止：%1。</translation>
    </message>
</context>
<context>
    <name>weir::SaveTemplateDialog</name>
    <message>
        <source>a secret, never kept</source>
        <translation>机密信息，从不保存</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>未设置</translation>
    </message>
    <message>
        <source>Save as template</source>
        <translation>保存为模板</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>What the template is for, for whoever chooses it</source>
        <translation>模板的用途，供选择者参考</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Comment</source>
        <translation>说明(&amp;C)</translation>
    </message>
    <message>
        <source>Blanks</source>
        <translation>留空字段</translation>
    </message>
    <message>
        <source>What is ticked is left empty in the template, for whoever uses it to fill in. The rest is kept. No secret is ever kept.</source>
        <translation>勾选的字段在模板中留空，由使用者填写；其余字段保留。机密信息从不保存。</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Value now</source>
        <translation>当前值</translation>
    </message>
    <message>
        <source>What goes there</source>
        <translation>填写内容</translation>
    </message>
    <message>
        <source>What goes into %1</source>
        <translation>%1的填写内容</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save template</source>
        <translation>保存模板</translation>
    </message>
    <message>
        <source>A comment has at most %1 characters.</source>
        <translation>说明最多%1个字符。</translation>
    </message>
</context>
<context>
    <name>weir::SavedList</name>
    <message>
        <source>The file holds a service&apos;s list without an event stream or event subscription, so there is nothing to edit.</source>
        <translation>该文件是服务的列表，其中没有事件流或事件订阅，因此没有可编辑的内容。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a resource&apos;s name, then its ID</comment>
        <translation>%1（%2）</translation>
    </message>
    <message numerus="yes">
        <source>The file is a list of %n event stream(s) or subscription(s); save one of them by itself and open that: %1.</source>
        <translation>
            <numerusform>该文件是包含%n个事件流或事件订阅的列表；请将其中一个单独保存后再打开：%1。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::SecretEditor</name>
    <message>
        <source>not set</source>
        <translation>未设置</translation>
    </message>
    <message>
        <source>from the service</source>
        <translation>来自服务</translation>
    </message>
    <message>
        <source>in the file</source>
        <translation>来自文件</translation>
    </message>
    <message>
        <source>entered</source>
        <translation>已输入</translation>
    </message>
    <message>
        <source>set, not looked up yet</source>
        <translation>已设置，尚未读取</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>remembered</source>
        <translation>已记住</translation>
    </message>
    <message>
        <source>missing: not returned</source>
        <translation>缺失：未返回</translation>
    </message>
    <message>
        <source>Reveal %1</source>
        <comment>a secret field</comment>
        <translation>显示%1</translation>
    </message>
    <message>
        <source>Forget %1</source>
        <comment>a secret field</comment>
        <translation>忘记%1</translation>
    </message>
    <message>
        <source>Remember %1</source>
        <comment>a secret field</comment>
        <translation>记住%1</translation>
    </message>
    <message>
        <source>Clear %1</source>
        <comment>a secret field</comment>
        <translation>清除%1</translation>
    </message>
    <message>
        <source>Copy the secret</source>
        <translation>复制机密信息</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>忘记</translation>
    </message>
    <message>
        <source>Remember</source>
        <translation>记住</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>a state, then a sentence</comment>
        <translation>%1。%2</translation>
    </message>
</context>
<context>
    <name>weir::SecretIndex</name>
    <message>
        <source>This version of Weir does not know what stands there.</source>
        <translation>此版本的Weir无法识别其中的内容。</translation>
    </message>
    <message>
        <source>another program is storing something there, so try again</source>
        <translation>另一个程序正在向其中写入，请重试</translation>
    </message>
    <message>
        <source>the folder does not let anything be written</source>
        <translation>该文件夹不可写入</translation>
    </message>
    <message>
        <source>the disk may be full</source>
        <translation>磁盘可能已满</translation>
    </message>
    <message>
        <source>Nothing can be stored in “%1”: %2.</source>
        <translation>无法存入“%1”：%2。</translation>
    </message>
    <message>
        <source>The list of secrets “%1” cannot be read: %2</source>
        <translation>无法读取机密信息列表“%1”：%2</translation>
    </message>
    <message>
        <source>A newer Weir wrote it; it is left as it is.</source>
        <translation>它由较新版本的Weir写入，保持不变。</translation>
    </message>
</context>
<context>
    <name>weir::SecretStore</name>
    <message>
        <source>A secret can only be kept for a stored profile and resource; save the profile first.</source>
        <translation>只能为已保存的连接配置和资源保存机密信息，请先保存连接配置。</translation>
    </message>
    <message>
        <source>An empty secret is not stored; enter it first.</source>
        <translation>不保存空的机密信息，请先输入。</translation>
    </message>
    <message>
        <source>The secret has %1 bytes; at most %2 are stored.</source>
        <translation>机密信息有%1字节，最多可保存%2字节。</translation>
    </message>
    <message>
        <source>The secret is no UTF-8 text, so it is not stored; enter it as text.</source>
        <translation>机密信息不是UTF-8文本，因此不保存；请以文本形式输入。</translation>
    </message>
    <message>
        <source>The secret was stored in another keychain (%1), and Weir uses %2 now; enter it.</source>
        <translation>该机密信息保存在另一个密钥环（%1）中，而Weir现在使用%2；请重新输入。</translation>
    </message>
    <message>
        <source>The secret was stored in another keychain (%1), and Weir uses %2 now; remove it there.</source>
        <translation>该机密信息保存在另一个密钥环（%1）中，而Weir现在使用%2；请在原密钥环中将其移除。</translation>
    </message>
    <message>
        <source>The profile was removed meanwhile, so nothing is kept for it.</source>
        <translation>连接配置已被移除，因此未为其保留任何内容。</translation>
    </message>
    <message>
        <source>The profile was removed meanwhile, but the secret is still in the keychain: %1</source>
        <translation>连接配置已被移除，但机密信息仍在系统密钥环中：%1</translation>
    </message>
</context>
<context>
    <name>weir::ServiceUrl</name>
    <message>
        <source>The profile has no address for the service “%1”; enter a region or an endpoint in the profile.</source>
        <translation>连接配置中没有服务“%1”的地址，请在连接配置中填写区域或终端节点。</translation>
    </message>
    <message>
        <source>“%1” cannot stand in the path of a request; an ID must not be empty, “.” or “..”, and must not contain “/”.</source>
        <translation>“%1”不能用于请求路径；ID不能为空、“.”或“..”，也不能包含“/”。</translation>
    </message>
</context>
<context>
    <name>weir::Services</name>
    <message>
        <source>EventGrid (EG)</source>
        <translation>事件网格（EG）</translation>
    </message>
    <message>
        <source>Data Ingestion (DIS)</source>
        <translation>数据接入服务（DIS）</translation>
    </message>
    <message>
        <source>Identity (IAM)</source>
        <translation>统一身份认证服务（IAM）</translation>
    </message>
    <message>
        <source>Notifications (SMN)</source>
        <translation>消息通知服务（SMN）</translation>
    </message>
    <message>
        <source>Messages (DMS)</source>
        <translation>分布式消息服务（DMS）</translation>
    </message>
    <message>
        <source>FunctionGraph</source>
        <translation>FunctionGraph</translation>
    </message>
    <message>
        <source>Networks (VPC)</source>
        <translation>虚拟私有云（VPC）</translation>
    </message>
</context>
<context>
    <name>weir::SessionController</name>
    <message numerus="yes">
        <source>The token ends in %n minute(s).</source>
        <translation>
            <numerusform>Token将在%n分钟后到期。</numerusform>
        </translation>
    </message>
    <message>
        <source>Signed out.</source>
        <translation>已退出登录。</translation>
    </message>
    <message numerus="yes">
        <source>The temporary access key ends in %n minute(s).</source>
        <translation>
            <numerusform>临时访问密钥将在%n分钟后到期。</numerusform>
        </translation>
    </message>
    <message>
        <source>The token could not be renewed by the remembered password: %1</source>
        <comment>then why, as a sentence</comment>
        <translation>无法用已记住的密码续期Token：%1</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>登录…</translation>
    </message>
    <message>
        <source>The token may still be in the keychain: %1</source>
        <translation>Token可能仍在系统密钥环中：%1</translation>
    </message>
    <message>
        <source>What you were doing goes on after the sign-in.</source>
        <translation>登录后将继续之前的操作。</translation>
    </message>
    <message>
        <source>Profile: %1</source>
        <translation>连接配置：%1</translation>
    </message>
    <message>
        <source>Signed in to %1.</source>
        <comment>the name of a profile</comment>
        <translation>已登录到“%1”。</translation>
    </message>
</context>
<context>
    <name>weir::SessionSecretStore</name>
    <message>
        <source>No secret is kept for this session; enter it.</source>
        <translation>本次会话未保存此机密信息，请输入。</translation>
    </message>
</context>
<context>
    <name>weir::SettingsStore</name>
    <message>
        <source>A newer Weir wrote the settings “%1”; they are left as they are, and what changes here is not remembered.</source>
        <translation>设置“%1”由较新版本的Weir写入，保持不变；此处的更改不会被记住。</translation>
    </message>
    <message>
        <source>The settings “%1” were damaged and were set aside as “%2”; new ones begin, and no sign-in is remembered until you choose it again.</source>
        <translation>设置“%1”已损坏，已改名为“%2”；将使用新的设置，在您重新选择之前不会记住任何登录信息。</translation>
    </message>
</context>
<context>
    <name>weir::ShellScript</name>
    <message>
        <source>The quotation mark in line %1 is not closed.</source>
        <translation>第%1行的引号没有闭合。</translation>
    </message>
</context>
<context>
    <name>weir::Sidebar</name>
    <message>
        <source>%1 · %2</source>
        <comment>region and project</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>No profile</source>
        <translation>无连接配置</translation>
    </message>
    <message>
        <source>Choose or create one</source>
        <translation>请选择或新建</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
</context>
<context>
    <name>weir::SignIn</name>
    <message>
        <source>IAM did not accept the account, user name or password; correct them.</source>
        <translation>IAM未接受账号、用户名或密码，请更正。</translation>
    </message>
    <message>
        <source>IAM did not accept the password of the account itself; an account that is a HUAWEI ID cannot fetch a token, so sign in as one of its IAM users.</source>
        <translation>IAM未接受账号本身的密码；华为账号（HUAWEI ID）无法获取Token，请以该账号下的IAM用户登录。</translation>
    </message>
    <message>
        <source>IAM wants a passcode of the user&apos;s MFA device; enter the one that it shows now, and the ID of the user.</source>
        <translation>IAM要求提供用户MFA设备的验证码；请输入设备当前显示的验证码和用户ID。</translation>
    </message>
    <message>
        <source>IAM has locked the user or the account; try again in a quarter of an hour, or ask the administrator of the account.</source>
        <translation>IAM已锁定该用户或账号，请15分钟后重试，或联系账号管理员。</translation>
    </message>
    <message>
        <source>%1 It says: “%2”</source>
        <comment>a sentence, then the words of IAM</comment>
        <translation>%1IAM返回：“%2”</translation>
    </message>
    <message>
        <source>IAM did not accept the account, user name, password or passcode; correct them, with the passcode that the MFA device shows now.</source>
        <translation>IAM未接受账号、用户名、密码或验证码；请更正，并使用MFA设备当前显示的验证码。</translation>
    </message>
    <message>
        <source>IAM has no such project for this user; correct the project ID in the profile, or ask the administrator of the account for the permission.</source>
        <translation>IAM中没有此用户的该项目；请更正连接配置中的项目ID，或向账号管理员申请权限。</translation>
    </message>
</context>
<context>
    <name>weir::SignInController</name>
    <message>
        <source>The password is still in the keychain: %1</source>
        <translation>密码仍在系统密钥环中：%1</translation>
    </message>
    <message>
        <source>The former token is still in the keychain: %1</source>
        <translation>之前的Token仍在系统密钥环中：%1</translation>
    </message>
</context>
<context>
    <name>weir::SignInDialog</name>
    <message>
        <source>Remember the password, to renew the token by itself</source>
        <translation>记住密码，以便自动重新获取Token</translation>
    </message>
    <message>
        <source>Remember the token</source>
        <translation>记住Token</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation>登录%1</translation>
    </message>
    <message>
        <source>The password goes to the Identity service (%1) once, for a token of the project %2.</source>
        <translation>密码仅向统一身份认证服务（%1）发送一次，用于获取项目%2的Token。</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>The account that the user belongs to</source>
        <translation>用户所属的账号</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>With a passcode of an MFA device</source>
        <translation>使用MFA设备的验证码</translation>
    </message>
    <message>
        <source>User ID</source>
        <translation>用户ID</translation>
    </message>
    <message>
        <source>IAM wants the ID here, not the name: see My Credentials</source>
        <translation>IAM此处要求用户ID而不是用户名：请在“我的凭证”中查看</translation>
    </message>
    <message>
        <source>Passcode</source>
        <translation>验证码</translation>
    </message>
    <message>
        <source>The 6 digits that the device shows now</source>
        <translation>设备当前显示的6位数字</translation>
    </message>
    <message>
        <source>Paste a token instead…</source>
        <translation>改为粘贴Token…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>%1 is missing; enter it.</source>
        <translation>缺少%1，请输入。</translation>
    </message>
    <message>
        <source>The password goes to the Identity service (%1) once, to list the projects of the account.</source>
        <translation>密码仅向统一身份认证服务（%1）发送一次，用于列出账号的项目。</translation>
    </message>
</context>
<context>
    <name>weir::SignInFlow</name>
    <message>
        <source>IAM did not issue the token for the project that was asked for; check the project and the address of IAM in the profile.</source>
        <translation>IAM颁发的Token不属于所请求的项目，请检查连接配置中的项目和IAM地址。</translation>
    </message>
</context>
<context>
    <name>weir::SignInQuestion</name>
    <message>
        <source>The passcode is the 6 digits that the MFA device shows; correct it.</source>
        <translation>验证码是MFA设备显示的6位数字，请更正。</translation>
    </message>
</context>
<context>
    <name>weir::SignInSection</name>
    <message>
        <source>Token</source>
        <comment>way of signing in</comment>
        <translation>Token</translation>
    </message>
    <message>
        <source>Access key (AK/SK)</source>
        <translation>访问密钥（AK/SK）</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>登录方式</translation>
    </message>
    <message>
        <source>Access key (AK)</source>
        <translation>访问密钥ID（AK）</translation>
    </message>
    <message>
        <source>The ID of the key; its secret half does not belong here</source>
        <translation>访问密钥的ID；请勿在此填写密钥（SK）</translation>
    </message>
    <message>
        <source>What is stored of the access key before is removed when you save.</source>
        <translation>保存时将移除此前为该访问密钥保存的内容。</translation>
    </message>
    <message>
        <source>The secret key is asked for when you sign in; it signs the requests and is never sent.</source>
        <translation>登录时会要求输入密钥；密钥用于对请求签名，绝不会被发送。</translation>
    </message>
    <message>
        <source>Signing in asks for the password of an IAM user, or for a token that you paste.</source>
        <translation>登录时会要求输入IAM用户的密码，或粘贴Token。</translation>
    </message>
</context>
<context>
    <name>weir::SignatureView</name>
    <message>
        <source>Signed here</source>
        <translation>本机签名的内容</translation>
    </message>
    <message>
        <source>Made of it by the service</source>
        <translation>服务据请求得出的内容</translation>
    </message>
    <message>
        <source>Both signed the same request, so the secret keys differ.</source>
        <translation>双方签名的是同一请求，因此是密钥不一致。</translation>
    </message>
    <message>
        <source>The requests that were signed differ from line %1, column %2 on; it is underlined.</source>
        <translation>双方签名的请求从第%1行第%2列开始不同，已用下划线标出。</translation>
    </message>
</context>
<context>
    <name>weir::SplitterText</name>
    <message>
        <source>Divider</source>
        <comment>moves, between two parts of a window</comment>
        <translation>分隔条</translation>
    </message>
</context>
<context>
    <name>weir::SpokenText</name>
    <message>
        <source> to </source>
        <comment>what is said for an arrow between two words</comment>
        <translation> 到 </translation>
    </message>
</context>
<context>
    <name>weir::StandIn</name>
    <message>
        <source>Asterisks only stand for a secret that is not shown; enter the secret itself.</source>
        <translation>星号只代表未显示的机密信息；请输入机密信息本身。</translation>
    </message>
    <message>
        <source>A placeholder only stands for a secret; enter the secret itself.</source>
        <translation>占位符只代表机密信息；请输入机密信息本身。</translation>
    </message>
</context>
<context>
    <name>weir::StartPage</name>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>What would you like to begin with?</source>
        <translation>您想从哪里开始？</translation>
    </message>
    <message>
        <source>Opened lately</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>Kept drafts</source>
        <translation>保留的草稿</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Try everything on stand-in services</source>
        <translation>在模拟服务上试用所有功能</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>连接配置</translation>
    </message>
    <message>
        <source>Nothing yet: what you open, from a service or a file, is listed here.</source>
        <translation>暂无：您从服务或文件打开的内容会列在这里。</translation>
    </message>
    <message>
        <source>edited %1</source>
        <translation>编辑于%1</translation>
    </message>
    <message>
        <source>None: a draft that you keep as you close it waits here.</source>
        <translation>暂无：关闭时选择保留的草稿会列在这里。</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>A profile says which project to work on and how to sign in to it.</source>
        <translation>连接配置说明使用哪个项目以及如何登录。</translation>
    </message>
    <message>
        <source>An event stream takes events from a source, lets some pass and rewrites them by rules, and hands them to a target.</source>
        <translation>事件流从事件源取得事件，按规则筛选和改写，再交给事件目标。</translation>
    </message>
    <message>
        <source>An event subscription tells an SMN topic or a DIS stream what happens to your DIS streams.</source>
        <translation>事件订阅把您的DIS通道上发生的事情通知给SMN主题或DIS通道。</translation>
    </message>
    <message>
        <source>not there any more: %1</source>
        <translation>已不存在：%1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove %1 from this list</source>
        <translation>从此列表中移除%1</translation>
    </message>
    <message>
        <source>Remove it from this list (%1)</source>
        <comment>a key</comment>
        <translation>从此列表中移除（%1）</translation>
    </message>
</context>
<context>
    <name>weir::StartPicture</name>
    <message>
        <source>Picture: events go from a source through rules to a target</source>
        <translation>图：事件从事件源经过规则到达事件目标</translation>
    </message>
    <message>
        <source>Picture: what happens to DIS streams is told to an SMN topic or a DIS stream</source>
        <translation>图：DIS通道上发生的事情会通知给SMN主题或DIS通道</translation>
    </message>
    <message>
        <source>Source</source>
        <comment>of an event stream, in a picture</comment>
        <translation>事件源</translation>
    </message>
    <message>
        <source>Rules</source>
        <comment>of an event stream, in a picture</comment>
        <translation>规则</translation>
    </message>
    <message>
        <source>Target</source>
        <comment>of an event stream, in a picture</comment>
        <translation>事件目标</translation>
    </message>
    <message>
        <source>Your DIS streams</source>
        <translation>您的DIS通道</translation>
    </message>
    <message>
        <source>SMN topic</source>
        <translation>SMN主题</translation>
    </message>
    <message>
        <source>DIS stream</source>
        <translation>DIS通道</translation>
    </message>
</context>
<context>
    <name>weir::StatusLine</name>
    <message>
        <source>no token</source>
        <translation>无Token</translation>
    </message>
    <message>
        <source>token refused</source>
        <translation>Token被拒绝</translation>
    </message>
    <message>
        <source>token expired</source>
        <translation>Token已过期</translation>
    </message>
    <message>
        <source>token: %1 min left</source>
        <translation>Token：剩余%1分钟</translation>
    </message>
    <message>
        <source>token: %1 h left</source>
        <translation>Token：剩余%1小时</translation>
    </message>
    <message>
        <source>Enter another token</source>
        <translation>输入其他Token</translation>
    </message>
    <message>
        <source>Show the list of issues</source>
        <translation>显示问题列表</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>No profile</source>
        <translation>无连接配置</translation>
    </message>
    <message>
        <source>1 error</source>
        <translation>1个错误</translation>
    </message>
    <message>
        <source>%1 errors</source>
        <translation>%1个错误</translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation>1个警告</translation>
    </message>
    <message>
        <source>%1 warnings</source>
        <translation>%1个警告</translation>
    </message>
    <message>
        <source>%1 %2 · %3 · %4 ms</source>
        <comment>GET eventstreamings · 200 · 84 ms</comment>
        <translation>%1 %2 · %3 · %4毫秒</translation>
    </message>
    <message>
        <source>no secret key</source>
        <translation>无密钥</translation>
    </message>
    <message>
        <source>access key refused</source>
        <translation>访问密钥被拒绝</translation>
    </message>
    <message>
        <source>access key set</source>
        <translation>已设置访问密钥</translation>
    </message>
    <message>
        <source>access key expired</source>
        <translation>访问密钥已过期</translation>
    </message>
    <message>
        <source>access key: %1 min left</source>
        <translation>访问密钥：剩余%1分钟</translation>
    </message>
    <message>
        <source>access key: %1 h left</source>
        <translation>访问密钥：剩余%1小时</translation>
    </message>
    <message>
        <source>Enter another secret key</source>
        <translation>输入其他密钥</translation>
    </message>
    <message>
        <source>Waiting for the keychain…</source>
        <translation>正在等待系统密钥环…</translation>
    </message>
    <message>
        <source>Go on without it</source>
        <translation>不使用系统密钥环继续</translation>
    </message>
    <message>
        <source>Enter by hand what the keychain holds</source>
        <translation>手动输入系统密钥环中保存的内容</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Show the requests that were sent, and what became of them</source>
        <translation>显示已发送的请求及其结果</translation>
    </message>
    <message>
        <source>token: end unknown</source>
        <translation>Token：到期时间未知</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>连接配置</translation>
    </message>
    <message>
        <source>Enter a token</source>
        <translation>输入Token</translation>
    </message>
    <message>
        <source>Enter a secret key</source>
        <translation>输入密钥</translation>
    </message>
</context>
<context>
    <name>weir::StreamListEditor</name>
    <message>
        <source>Not set</source>
        <translation>未设置</translation>
    </message>
    <message>
        <source>All streams</source>
        <translation>所有通道</translation>
    </message>
    <message>
        <source>Chosen streams</source>
        <translation>指定通道</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Stream ID</source>
        <translation>通道ID</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name and ID of a stream</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>weir::TemplateFile</name>
    <message>
        <source>A template has nothing that is called “%1”.</source>
        <translation>模板中没有名为“%1”的内容。</translation>
    </message>
    <message>
        <source>A newer version of Weir wrote this template.</source>
        <translation>该模板由更新版本的Weir写入。</translation>
    </message>
    <message>
        <source>This is no template: a template says “version” and its number.</source>
        <translation>这不是模板：模板应包含“version”及其版本号。</translation>
    </message>
    <message>
        <source>“%1” must be a text of at most %2 characters.</source>
        <translation>“%1”必须是最多%2个字符的文本。</translation>
    </message>
    <message>
        <source>A template says its “name”, as a text.</source>
        <translation>模板必须包含文本形式的“name”。</translation>
    </message>
    <message>
        <source>The “kind” of a template is “stream” or “subscription”.</source>
        <translation>模板的“kind”为“stream”或“subscription”。</translation>
    </message>
    <message>
        <source>Each of the “blanks” is an object that says its “pointer”.</source>
        <translation>“blanks”中的每一项都是包含“pointer”的对象。</translation>
    </message>
    <message>
        <source>The blank “%1” is the pointer of no field.</source>
        <translation>留空项“%1”不是任何字段的指针。</translation>
    </message>
    <message>
        <source>The blank “%1” stands twice.</source>
        <translation>留空项“%1”出现了两次。</translation>
    </message>
    <message>
        <source>The blank “%1” has a value in the body.</source>
        <translation>留空项“%1”在请求体中有值。</translation>
    </message>
    <message>
        <source>The “blanks” of a template are a list.</source>
        <translation>模板的“blanks”是一个列表。</translation>
    </message>
    <message>
        <source>A template has a “body”, as an object.</source>
        <translation>模板必须包含对象形式的“body”。</translation>
    </message>
    <message>
        <source>A template holds no secrets; take the value at “%1” out of it.</source>
        <translation>模板不保存机密信息；请删除“%1”处的值。</translation>
    </message>
    <message>
        <source>A template must be a JSON object.</source>
        <translation>模板必须是JSON对象。</translation>
    </message>
    <message>
        <source>The key %1 stands twice in one object; take one away.</source>
        <translation>键%1在同一对象中出现两次，请删除一个。</translation>
    </message>
</context>
<context>
    <name>weir::TemplateRules</name>
    <message>
        <source>%1 uses the variable %2, which is not defined and has no default.</source>
        <translation>%1使用了变量%2，但该变量未定义且没有默认值。</translation>
    </message>
    <message>
        <source>%1 is required where the transform is of type VARIABLE.</source>
        <translation>转换类型为VARIABLE时，必须填写%1。</translation>
    </message>
    <message>
        <source>%1 does not use the variable %2; use it or remove it.</source>
        <translation>%1没有使用变量%2；请使用或删除它。</translation>
    </message>
    <message>
        <source>%1 has a ${ at line %2, column %3 that is not closed by }.</source>
        <translation>%1在第%2行第%3列有一个未用}闭合的${。</translation>
    </message>
    <message>
        <source>%1 should be JSON once its variables are filled, because FunctionGraph takes JSON only.</source>
        <translation>代入变量后，%1应为JSON，因为FunctionGraph只接受JSON。</translation>
    </message>
    <message>
        <source>%1 is required where the transform is of type CONSTANT: it is what the target gets.</source>
        <translation>转换类型为CONSTANT时，必须填写%1：它就是发送给事件目标的内容。</translation>
    </message>
</context>
<context>
    <name>weir::TemplateStore</name>
    <message>
        <source>The template file “%1” is left out: %2</source>
        <translation>已忽略模板文件“%1”：%2</translation>
    </message>
    <message>
        <source>The template “%1” is too large to be kept.</source>
        <translation>模板“%1”太大，无法保存。</translation>
    </message>
</context>
<context>
    <name>weir::TemplateText</name>
    <message>
        <source>A template needs a name.</source>
        <translation>模板需要名称。</translation>
    </message>
    <message>
        <source>The name of a template is one line of printable characters.</source>
        <translation>模板名称是一行可打印字符。</translation>
    </message>
    <message>
        <source>The name of a template neither begins nor ends with a space.</source>
        <translation>模板名称的开头和结尾不能是空格。</translation>
    </message>
    <message>
        <source>The name of a template has at most %1 characters.</source>
        <translation>模板名称最多%1个字符。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a section of the form and a field in it</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>weir::TemplatesController</name>
    <message>
        <source>Saved the template %1</source>
        <translation>已保存模板%1</translation>
    </message>
</context>
<context>
    <name>weir::TemplatesDialog</name>
    <message>
        <source>%1 → %2</source>
        <comment>source and target</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>New from template</source>
        <translation>从模板新建</translation>
    </message>
    <message>
        <source>The draft begins with what the template holds. “Save as template…” in the File menu makes one of an open resource.</source>
        <translation>草稿以模板的内容开始。“文件”菜单中的“保存为模板…”可将打开的资源保存为模板。</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter by name, source or target</source>
        <translation>按名称、事件源或事件目标筛选</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>To fill in</source>
        <translation>待填写</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>What goes there</source>
        <translation>填写内容</translation>
    </message>
    <message>
        <source>No template has this in its name, its source or its target.</source>
        <translation>没有名称、事件源或事件目标包含此内容的模板。</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Create draft</source>
        <translation>创建草稿</translation>
    </message>
    <message>
        <source>Your templates</source>
        <translation>您的模板</translation>
    </message>
    <message>
        <source>Built-in streams</source>
        <translation>内置事件流模板</translation>
    </message>
    <message>
        <source>Built-in subscriptions</source>
        <translation>内置事件订阅模板</translation>
    </message>
    <message>
        <source>Rename template</source>
        <translation>重命名模板</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
</context>
<context>
    <name>weir::TerraformBody</name>
    <message>
        <source>“%1” must be JSON; in its text, line %2, column %3: %4</source>
        <translation>“%1”必须是JSON；其文本第%2行第%3列：%4</translation>
    </message>
    <message>
        <source>“%1” makes several event streams of one block, which only Terraform can do; write a block for each</source>
        <translation>“%1”由一个块生成多个事件流，只有Terraform能做到；请为每个事件流各写一个块</translation>
    </message>
    <message>
        <source>the block “%1” is none that can be read; write out what it stands for</source>
        <translation>块“%1”无法读取，请写出它所代表的内容</translation>
    </message>
    <message>
        <source>“%1” is the variable “%2”, which has no default in this file; write its value here</source>
        <translation>“%1”是变量“%2”，它在此文件中没有默认值；请在此处写出其值</translation>
    </message>
    <message>
        <source>with its variables the body is too large</source>
        <translation>代入变量后请求体过大</translation>
    </message>
    <message>
        <source>“%1” is an expression, which only Terraform can evaluate; write its value here</source>
        <translation>“%1”是表达式，只有Terraform能求值；请在此处写出其值</translation>
    </message>
    <message>
        <source>“%1” is the expression %2, which only Terraform can evaluate; write its value here</source>
        <translation>“%1”是表达式%2，只有Terraform能求值；请在此处写出其值</translation>
    </message>
</context>
<context>
    <name>weir::TerraformExport</name>
    <message>
        <source>Terraform&apos;s provider for Huawei Cloud has no resource for event subscriptions; choose another form.</source>
        <translation>华为云的Terraform Provider没有事件订阅的资源；请选择其他格式。</translation>
    </message>
</context>
<context>
    <name>weir::TerraformFile</name>
    <message>
        <source>The file is for Terraform, whose provider for Huawei Cloud has no resource for event subscriptions.</source>
        <translation>此文件用于Terraform，而其华为云Provider没有事件订阅的资源。</translation>
    </message>
    <message>
        <source>The file for Terraform holds no resource “%1”, so there is nothing to edit.</source>
        <translation>此Terraform文件中没有资源“%1”，因此没有可编辑的内容。</translation>
    </message>
    <message>
        <source>%1 (line %2)</source>
        <comment>a resource&apos;s name in a file, then where it stands</comment>
        <translation>%1（第%2行）</translation>
    </message>
    <message numerus="yes">
        <source>The file for Terraform holds %n event stream(s); leave one of them in it: %1.</source>
        <translation>
            <numerusform>此Terraform文件中有%n个事件流，请只保留其中一个：%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” in line %2 starts or pauses the event stream, which its body does not; it is left out.</source>
        <translation>第%2行的“%1”用于启动或暂停事件流，而请求体不能；已略去。</translation>
    </message>
</context>
<context>
    <name>weir::TlsTrust</name>
    <message>
        <source>The file “%1” has no certificate in PEM form; choose another file of certificate authorities in the profile.</source>
        <translation>文件“%1”中没有PEM格式的证书，请在连接配置中选择其他证书颁发机构文件。</translation>
    </message>
    <message>
        <source>The certificate authorities of the profile cannot be used: %1</source>
        <translation>无法使用连接配置中的证书颁发机构：%1</translation>
    </message>
    <message>
        <source>The certificate authority “%1” in the file “%2” ended on %3; choose another file of certificate authorities in the profile.</source>
        <translation>文件“%2”中的证书颁发机构“%1”已于%3到期；请在连接配置中选择另一个证书颁发机构文件。</translation>
    </message>
</context>
<context>
    <name>weir::TokenDialog</name>
    <message>
        <source>Remember in the system keychain</source>
        <translation>保存到系统密钥环</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Token for %1</source>
        <translation>%1的Token</translation>
    </message>
    <message>
        <source>Paste the token that the Identity service gave you (X-Auth-Token).</source>
        <translation>请粘贴统一身份认证服务（IAM）颁发的Token（X-Auth-Token）。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Use token</source>
        <translation>使用Token</translation>
    </message>
    <message>
        <source>There is no system keychain here, so the token is kept in memory for this session only.</source>
        <translation>此处没有系统密钥环，因此Token仅在本次会话期间保存在内存中。</translation>
    </message>
    <message>
        <source>The token is kept in memory for this session only.</source>
        <translation>Token仅在本次会话期间保存在内存中。</translation>
    </message>
    <message>
        <source>Secret key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Secret key for %1</source>
        <translation>%1的密钥</translation>
    </message>
    <message>
        <source>Use secret key</source>
        <translation>使用密钥</translation>
    </message>
    <message>
        <source>The secret key is kept in memory for this session only.</source>
        <translation>密钥仅在本次会话期间保存在内存中。</translation>
    </message>
    <message>
        <source>There is no system keychain here, so the secret key is kept in memory for this session only.</source>
        <translation>此处没有系统密钥环，因此密钥仅在本次会话期间保存在内存中。</translation>
    </message>
    <message>
        <source>Paste the secret key (SK) that belongs to the access key %1. It signs the requests and is never sent.</source>
        <translation>请粘贴与访问密钥ID %1对应的密钥（SK）。密钥用于对请求签名，绝不会被发送。</translation>
    </message>
    <message>
        <source>Temporary, with a security token</source>
        <translation>临时密钥，带SecurityToken</translation>
    </message>
    <message>
        <source>Security token</source>
        <translation>SecurityToken</translation>
    </message>
    <message>
        <source>It goes with every request (X-Security-Token)</source>
        <translation>随每个请求发送（X-Security-Token）</translation>
    </message>
    <message>
        <source>Expires at</source>
        <translation>到期时间</translation>
    </message>
    <message>
        <source>Such as 2026-01-31T12:00:00Z; may stay empty</source>
        <translation>例如2026-01-31T12:00:00Z；可以留空</translation>
    </message>
    <message>
        <source>It is used once, to list the projects, and not kept.</source>
        <translation>仅使用一次，用于列出项目，不会保存。</translation>
    </message>
    <message>
        <source>Once a request with it has succeeded, the token is kept in the system keychain until you forget it or it is replaced.</source>
        <translation>使用该Token的请求成功后，它将保存在系统密钥环中，直到您清除或替换。</translation>
    </message>
    <message>
        <source>Once a request with it has succeeded, the secret key is kept in the system keychain until you forget it or it is replaced.</source>
        <translation>使用该密钥的请求成功后，它将保存在系统密钥环中，直到您清除或替换。</translation>
    </message>
    <message>
        <source>A token is 1 to 32,768 letters, digits and signs without spaces; paste it once more.</source>
        <translation>Token由1～32,768个字母、数字和符号组成，不含空格；请重新粘贴。</translation>
    </message>
    <message>
        <source>A secret key is 1 to 32,768 letters, digits and signs without spaces; paste it once more.</source>
        <translation>密钥由1～32,768个字母、数字和符号组成，不含空格；请重新粘贴。</translation>
    </message>
    <message>
        <source>A security token is 1 to 32,768 letters, digits and signs without spaces; paste it once more, or say that the key is not temporary.</source>
        <translation>SecurityToken由1～32,768个字母、数字和符号组成，不含空格；请重新粘贴，或指明该密钥不是临时密钥。</translation>
    </message>
    <message>
        <source>Expires at has passed already; enter a pair that lasts, or correct the time.</source>
        <translation>到期时间已过；请输入有效的密钥，或更正时间。</translation>
    </message>
    <message>
        <source>Expires at is a time in UTC as IAM writes it, such as 2026-01-31T12:00:00Z; correct it or leave it empty.</source>
        <translation>到期时间须为IAM格式的UTC时间，例如2026-01-31T12:00:00Z；请更正或留空。</translation>
    </message>
</context>
<context>
    <name>weir::ToneTexts</name>
    <message>
        <source>Success</source>
        <translation>成功</translation>
    </message>
</context>
<context>
    <name>weir::TopBar</name>
    <message>
        <source>%1 (%2)</source>
        <comment>action and shortcut</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>New ▾</source>
        <translation>新建 ▾</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>New event stream or subscription</source>
        <translation>新建事件流或事件订阅</translation>
    </message>
</context>
<context>
    <name>weir::TransformEditor</name>
    <message>
        <source>The target gets the event as it is.</source>
        <translation>事件目标收到原样的事件。</translation>
    </message>
    <message>
        <source>The target gets this text, whatever the event is.</source>
        <translation>无论是什么事件，事件目标都收到这段文本。</translation>
    </message>
    <message>
        <source>The target gets the template, in which ${name} stands for what the variable holds.</source>
        <translation>事件目标收到模板，其中${name}代表变量的内容。</translation>
    </message>
    <message>
        <source>Choose what the target gets.</source>
        <translation>请选择事件目标收到的内容。</translation>
    </message>
    <message>
        <source>The type %1 is not known here; choose what the target gets.</source>
        <translation>此处不识别类型%1；请选择事件目标收到的内容。</translation>
    </message>
    <message>
        <source>It can be JSON, as FunctionGraph wants it; a sample shows it filled.</source>
        <translation>可以成为FunctionGraph要求的JSON；样例会显示代入后的结果。</translation>
    </message>
</context>
<context>
    <name>weir::TransformRules</name>
    <message>
        <source>%1 has no effect where the transform is of type %2; only VARIABLE uses it.</source>
        <translation>转换类型为%2时，%1不起作用；只有VARIABLE使用它。</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>删除%1</translation>
    </message>
</context>
<context>
    <name>weir::TransformText</name>
    <message>
        <source>The transform has none of the types ORIGINAL, CONSTANT and VARIABLE.</source>
        <translation>转换的类型不是ORIGINAL、CONSTANT或VARIABLE。</translation>
    </message>
    <message>
        <source>The variables are no JSON object.</source>
        <translation>变量不是JSON对象。</translation>
    </message>
    <message>
        <source>The variables cannot be read. %1</source>
        <translation>无法读取变量。%1</translation>
    </message>
    <message>
        <source>The template has a ${ at line %1, column %2 that is not closed by }.</source>
        <translation>模板第%1行第%2列的“${”没有用“}”结束。</translation>
    </message>
    <message>
        <source>The output is longer than %1 MiB.</source>
        <translation>输出超过%1 MiB。</translation>
    </message>
    <message>
        <source>The path leads through more than %1 values.</source>
        <translation>此路径经过的值超过%1个。</translation>
    </message>
    <message>
        <source>“%1” of the transform must be a text.</source>
        <translation>转换的“%1”必须是文本。</translation>
    </message>
    <message>
        <source>The value of %1 is not known. %2</source>
        <translation>%1的值未知。%2</translation>
    </message>
</context>
<context>
    <name>weir::VariableRules</name>
    <message>
        <source>The variable %1 has a name of %2 characters; at most %3 are allowed.</source>
        <translation>变量%1的名称有%2个字符；最多允许%3个。</translation>
    </message>
    <message>
        <source>The variable %1 must be named with letters, digits, dots, hyphens and underscores, begin with a letter or digit, and not with HC.</source>
        <translation>变量%1的名称只能包含字母、数字、点、连字符和下划线，必须以字母或数字开头，且不能以HC.开头。</translation>
    </message>
    <message>
        <source>The variable %1 must be a path or a constant, not an object or a list.</source>
        <translation>变量%1必须是路径或常量，不能是对象或列表。</translation>
    </message>
    <message>
        <source>The variable %1 has an expression of %2 characters; at most %3 are allowed.</source>
        <translation>变量%1的表达式有%2个字符；最多允许%3个。</translation>
    </message>
    <message>
        <source>The variable %1 has a path that is not finished: close its brackets and quotation marks, and name what follows a dot.</source>
        <translation>变量%1的路径不完整：请闭合方括号和引号，并写出点之后的名称。</translation>
    </message>
    <message>
        <source>The variable %1 has a path that JSONPath (RFC 9535) does not know from its character %2 on.</source>
        <translation>变量%1的路径从第%2个字符起不符合JSONPath（RFC 9535）。</translation>
    </message>
    <message>
        <source>The variable %1 stands here more than once; once is allowed.</source>
        <translation>变量%1在此出现多次；只允许一次。</translation>
    </message>
    <message>
        <source>%1 may define at most %2 variables; here it defines %3.</source>
        <translation>%1最多可定义%2个变量；这里定义了%3个。</translation>
    </message>
    <message>
        <source>%1 should have at most %2 characters; now it has %3.</source>
        <translation>%1不能超过%2个字符；现在有%3个。</translation>
    </message>
    <message>
        <source>%1 must be a JSON object such as {&quot;id&quot;: &quot;$.data.id&quot;} (%2).</source>
        <translation>%1必须是JSON对象，例如{&quot;id&quot;: &quot;$.data.id&quot;}（%2）。</translation>
    </message>
</context>
<context>
    <name>weir::VariableTable</name>
    <message>
        <source>line %1, column %2: %3</source>
        <translation>第%1行第%2列：%3</translation>
    </message>
    <message>
        <source>it is JSON of another kind</source>
        <translation>它是其他类型的JSON</translation>
    </message>
</context>
<context>
    <name>weir::VariablesEditor</name>
    <message numerus="yes">
        <source>%1 and %n other(s)</source>
        <translation>
            <numerusform>%1及另外%n个</numerusform>
        </translation>
    </message>
    <message>
        <source>The EventGrid user guide says that variables of an event stream cannot transform fields in the content of the source message; test %1 with a real event first.</source>
        <translation>EventGrid用户指南指出，事件流的变量无法转换源消息内容中的字段；请先用真实事件测试%1。</translation>
    </message>
    <message>
        <source>+ variable</source>
        <translation>+ 变量</translation>
    </message>
    <message>
        <source>Add a variable (Insert)</source>
        <translation>添加变量（Insert）</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>创建副本</translation>
    </message>
    <message>
        <source>Duplicate the variable (Ctrl+D)</source>
        <translation>创建该变量的副本（Ctrl+D）</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove the variable (Delete)</source>
        <translation>移除该变量（Delete）</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move the variable up (Alt+Up)</source>
        <translation>上移该变量（Alt+↑）</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Move the variable down (Alt+Down)</source>
        <translation>下移该变量（Alt+↓）</translation>
    </message>
    <message>
        <source>Show as a table</source>
        <translation>以表格显示</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>变量</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
</context>
<context>
    <name>weir::VariablesModel</name>
    <message>
        <source>Variable</source>
        <translation>变量</translation>
    </message>
    <message>
        <source>Constant or JSONPath</source>
        <translation>常量或JSONPath</translation>
    </message>
    <message>
        <source>No event chosen</source>
        <translation>未选择事件</translation>
    </message>
    <message>
        <source>In %1</source>
        <comment>the name of an event</comment>
        <translation>在%1中</translation>
    </message>
    <message>
        <source>defined, but not used</source>
        <translation>已定义但未使用</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a name, then what is wrong with it</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>default: empty text</source>
        <translation>默认值：空文本</translation>
    </message>
    <message>
        <source>default: %1</source>
        <translation>默认值：%1</translation>
    </message>
    <message>
        <source>nothing in this event</source>
        <translation>此事件中没有值</translation>
    </message>
</context>
<context>
    <name>weir::VariablesView</name>
    <message>
        <source>No variables yet</source>
        <translation>还没有变量</translation>
    </message>
</context>
<context>
    <name>weir::VerdictText</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1至%2</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1或%2</translation>
    </message>
    <message>
        <source>is %1</source>
        <translation>是%1</translation>
    </message>
    <message>
        <source>starts with %1</source>
        <translation>以%1开头</translation>
    </message>
    <message>
        <source>ends with %1</source>
        <translation>以%1结尾</translation>
    </message>
    <message>
        <source>equals %1</source>
        <translation>等于%1</translation>
    </message>
    <message>
        <source>is less than %1</source>
        <translation>小于%1</translation>
    </message>
    <message>
        <source>is at most %1</source>
        <translation>不大于%1</translation>
    </message>
    <message>
        <source>is greater than %1</source>
        <translation>大于%1</translation>
    </message>
    <message>
        <source>is at least %1</source>
        <translation>不小于%1</translation>
    </message>
    <message>
        <source>is in the range %1</source>
        <translation>在范围%1内</translation>
    </message>
    <message>
        <source>is null</source>
        <translation>为null</translation>
    </message>
    <message>
        <source>is true</source>
        <translation>为true</translation>
    </message>
    <message>
        <source>is false</source>
        <translation>为false</translation>
    </message>
    <message>
        <source>is not %1</source>
        <translation>不是%1</translation>
    </message>
    <message>
        <source>does not start with %1</source>
        <translation>不以%1开头</translation>
    </message>
    <message>
        <source>does not end with %1</source>
        <translation>不以%1结尾</translation>
    </message>
    <message>
        <source>does not equal %1</source>
        <translation>不等于%1</translation>
    </message>
    <message>
        <source>is not less than %1</source>
        <translation>并不小于%1</translation>
    </message>
    <message>
        <source>is not at most %1</source>
        <translation>大于%1</translation>
    </message>
    <message>
        <source>is not greater than %1</source>
        <translation>并不大于%1</translation>
    </message>
    <message>
        <source>is not at least %1</source>
        <translation>小于%1</translation>
    </message>
    <message>
        <source>is not in the range %1</source>
        <translation>不在范围%1内</translation>
    </message>
    <message>
        <source>is not null</source>
        <translation>不为null</translation>
    </message>
    <message>
        <source>is not true</source>
        <translation>不为true</translation>
    </message>
    <message>
        <source>is not false</source>
        <translation>不为false</translation>
    </message>
    <message>
        <source>that is no text</source>
        <translation>不是文本</translation>
    </message>
    <message>
        <source>that is no number</source>
        <translation>不是数字</translation>
    </message>
    <message>
        <source>one of its elements %1</source>
        <translation>有一个元素%1</translation>
    </message>
    <message>
        <source>none of its elements %1</source>
        <translation>没有元素%1</translation>
    </message>
    <message>
        <source>it %1</source>
        <translation>它%1</translation>
    </message>
    <message>
        <source>%1 (upper and lower case differ)</source>
        <translation>%1（大小写不同）</translation>
    </message>
    <message>
        <source>%1 has something that is no condition, so what it does is not known: %2</source>
        <translation>%1中有不是条件的内容，其作用未知：%2</translation>
    </message>
    <message>
        <source>the condition does not hold</source>
        <translation>条件不成立</translation>
    </message>
    <message>
        <source>the condition holds, as it only says what must not be</source>
        <translation>条件成立，因为它只规定不得出现什么</translation>
    </message>
    <message>
        <source>the condition holds</source>
        <translation>条件成立</translation>
    </message>
    <message>
        <source>%1 is missing, and that counts as null: %2.</source>
        <translation>%1缺失，视为null：%2。</translation>
    </message>
    <message>
        <source>%1 is missing: %2.</source>
        <translation>%1缺失：%2。</translation>
    </message>
    <message>
        <source>%1 is %2, %3: %4.</source>
        <translation>%1为%2，%3：%4。</translation>
    </message>
    <message>
        <source>%1 is %2: %3.</source>
        <translation>%1为%2：%3。</translation>
    </message>
    <message>
        <source>any of an empty list</source>
        <translation>空列表中的任何值</translation>
    </message>
    <message>
        <source>The filter is no JSON object, so what it does is not known: %1</source>
        <translation>过滤规则不是JSON对象，其作用未知：%1</translation>
    </message>
    <message>
        <source>A filter knows source, type, subject and data only, so what %1 does is not known: %2</source>
        <translation>过滤规则只识别source、type、subject和data，因此%1的作用未知：%2</translation>
    </message>
    <message>
        <source>%1 has a condition whose values do not fit %2, so what it does is not known: %3</source>
        <translation>%1有一个条件的值不适合%2，其作用未知：%3</translation>
    </message>
    <message>
        <source>There is no filter, so every event passes.</source>
        <translation>没有过滤规则，因此所有事件都通过。</translation>
    </message>
</context>
<context>
    <name>weir::WhatsNewDialog</name>
    <message>
        <source>What&apos;s new</source>
        <translation>新增内容</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>weir::WidgetKey</name>
    <message>
        <source>Command palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>开始页</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>流程图</translation>
    </message>
    <message>
        <source>Fields with a list</source>
        <translation>带列表的字段</translation>
    </message>
    <message>
        <source>Search in the JSON</source>
        <translation>在JSON中搜索</translation>
    </message>
    <message>
        <source>Rule lab, values of a condition</source>
        <translation>规则实验室，条件的值</translation>
    </message>
    <message>
        <source>Rule lab, variables</source>
        <translation>规则实验室，变量</translation>
    </message>
    <message>
        <source>Rule lab, template</source>
        <translation>规则实验室，模板</translation>
    </message>
    <message>
        <source>Many changes at once</source>
        <translation>批量更改</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Dialogs</source>
        <translation>对话框</translation>
    </message>
    <message>
        <source>Next entry</source>
        <translation>下一项</translation>
    </message>
    <message>
        <source>Previous entry</source>
        <translation>上一项</translation>
    </message>
    <message>
        <source>A page further</source>
        <translation>向后一页</translation>
    </message>
    <message>
        <source>A page back</source>
        <translation>向前一页</translation>
    </message>
    <message>
        <source>Choose the entry</source>
        <translation>选择该项</translation>
    </message>
    <message>
        <source>Close without a choice</source>
        <translation>不选择并关闭</translation>
    </message>
    <message>
        <source>From the filter to the rows</source>
        <translation>从筛选框到行</translation>
    </message>
    <message>
        <source>Open the row</source>
        <translation>打开该行</translation>
    </message>
    <message>
        <source>Next of what was opened lately</source>
        <translation>最近打开的下一项</translation>
    </message>
    <message>
        <source>Previous of what was opened lately</source>
        <translation>最近打开的上一项</translation>
    </message>
    <message>
        <source>Take it off what was opened lately</source>
        <translation>从最近打开中移除</translation>
    </message>
    <message>
        <source>Box to the left</source>
        <translation>左侧的框</translation>
    </message>
    <message>
        <source>Box to the right</source>
        <translation>右侧的框</translation>
    </message>
    <message>
        <source>First box</source>
        <translation>第一个框</translation>
    </message>
    <message>
        <source>Last box</source>
        <translation>最后一个框</translation>
    </message>
    <message>
        <source>Go to the fields of the box</source>
        <translation>转到该框的字段</translation>
    </message>
    <message>
        <source>Open the list</source>
        <translation>打开列表</translation>
    </message>
    <message>
        <source>Take the row</source>
        <translation>采用该行</translation>
    </message>
    <message>
        <source>Close the list</source>
        <translation>关闭列表</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>关闭搜索</translation>
    </message>
    <message>
        <source>One more value</source>
        <translation>再加一个值</translation>
    </message>
    <message>
        <source>Remove an empty value</source>
        <translation>移除空值</translation>
    </message>
    <message>
        <source>Add a variable</source>
        <translation>添加变量</translation>
    </message>
    <message>
        <source>Add a copy of the variable</source>
        <translation>添加变量的副本</translation>
    </message>
    <message>
        <source>Remove the variable</source>
        <translation>移除变量</translation>
    </message>
    <message>
        <source>Move the variable up</source>
        <translation>上移变量</translation>
    </message>
    <message>
        <source>Move the variable down</source>
        <translation>下移变量</translation>
    </message>
    <message>
        <source>Edit the cell</source>
        <translation>编辑单元格</translation>
    </message>
    <message>
        <source>Offer names of variables</source>
        <translation>提示变量名</translation>
    </message>
    <message>
        <source>Take the name</source>
        <translation>采用该名称</translation>
    </message>
    <message>
        <source>Close the names</source>
        <translation>关闭名称提示</translation>
    </message>
    <message>
        <source>Tick the rows, or not</source>
        <translation>勾选或取消勾选行</translation>
    </message>
    <message>
        <source>What the row changes</source>
        <translation>该行的更改</translation>
    </message>
    <message>
        <source>Close the requests</source>
        <translation>关闭请求面板</translation>
    </message>
    <message>
        <source>Leave, and change nothing</source>
        <translation>离开且不做更改</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>任何位置</translation>
    </message>
    <message>
        <source>Open the menu of what has the focus</source>
        <translation>打开焦点所在项的菜单</translation>
    </message>
    <message>
        <source>Press the focused button, or else the filled one</source>
        <translation>按下当前按钮；焦点不在按钮上时按下主按钮</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>面板</translation>
    </message>
    <message>
        <source>Back to where you came from</source>
        <translation>返回之前的位置</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Discard the chosen drafts</source>
        <translation>放弃所选草稿</translation>
    </message>
</context>
<context>
    <name>weir::Workspace</name>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>详情(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Float details</source>
        <translation>浮动详情(&amp;F)</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>R&amp;equests</source>
        <translation>请求(&amp;E)</translation>
    </message>
    <message>
        <source>F&amp;loat requests</source>
        <translation>浮动请求(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Reset panels</source>
        <translation>重置面板(&amp;R)</translation>
    </message>
</context>
</TS>
